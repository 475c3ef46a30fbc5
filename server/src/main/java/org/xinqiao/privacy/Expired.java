package org.xinqiao.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.privacy.Expiring.Thing;
import org.xinqiao.privacy.store.RetentionTables;

/** 到期数据: counts what is beyond its term, and destroys it a lot at a time. */
@Component
class Expired {

    private static final int AT_ONCE = 200;

    private final Map<DataClass, Expiring> classes;
    private final RetentionTables tables;
    private final Audit audit;
    private final Clock clock;

    Expired(List<Expiring> classes, RetentionTables tables, Audit audit, Clock clock) {
        this.classes = classes.stream().collect(Collectors.toMap(Expiring::dataClass, Function.identity()));
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when there is nothing. */
    Optional<Disposal.Found> count(DataClass dataClass, Instant before) {
        Expiring data = of(dataClass);
        Disposal.@Nullable Found count = null;
        List<Thing> some = data.lastUsedBefore(before, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (Thing each : data.free(some, before)) {
                count = Disposal.Found.with(count, each.lastUsed());
            }
            some = data.lastUsedBefore(before, some.getLast().id(), AT_ONCE);
        }
        return Optional.ofNullable(count);
    }

    /** One lot of what was agreed on, and how far that is; the last lot ends it. */
    @Transactional
    void destroySome(Disposal disposal) {
        Expiring data = of(disposal.dataClass());
        List<Thing> some = data.lastUsedBefore(disposal.before(), disposal.reached(), AT_ONCE);
        if (some.isEmpty()) {
            tables.finish(disposal.id(), clock.instant());
            audit.did(Act.of(AuditAction.DISPOSAL_DONE, Who.SYSTEM)
                    .on(Subject.of("disposal", disposal.id()))
                    .with("class", disposal.dataClass().name())
                    .with("destroyed", disposal.destroyed()));
            return;
        }
        int destroyed = data.destroy(data.free(some, disposal.before()));
        tables.reach(disposal.id(), some.getLast().id(), destroyed);
    }

    private Expiring of(DataClass dataClass) {
        Expiring data = classes.get(dataClass);
        if (data == null) {
            throw new IllegalStateException("nobody destroys " + dataClass);
        }
        return data;
    }
}
