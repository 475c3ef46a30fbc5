package org.xinqiao.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.dispatch.store.PrecedentTable;
import org.xinqiao.organisation.AreaCode;

/** 判例架: the precedents of a group of matters, at hand while somebody types. */
@Component
class PrecedentShelf {

    private static final int MOST = 300;
    private static final int GROUPS = 500;
    /** What another process took in or withdrew counts here so much later. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PrecedentTable table;
    private final Cache<String, List<Precedent>> groups =
            Caffeine.newBuilder().maximumSize(GROUPS).expireAfterWrite(FRESH).build();

    PrecedentShelf(PrecedentTable table) {
        this.table = table;
    }

    /** Those that count for matters of the group in the place, the latest first. */
    List<Precedent> of(MatterCode group, AreaCode place) {
        return groups.get(group + "/" + place, key -> table.standing(group, place, MOST));
    }

    /** Something was taken in, or counts no longer. */
    void forget() {
        groups.invalidateAll();
    }
}
