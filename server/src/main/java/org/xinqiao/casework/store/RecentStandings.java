package org.xinqiao.casework.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.platform.AfterCommit;

/**
 * 近况: where the cases that were worked on lately stand, as this process last wrote them, so that the next command need
 * not read the story again. It may be behind, since other processes write too; whoever goes on from here finds out when
 * writing, and nothing but a step that happens may rest on it.
 */
@Component
class RecentStandings {

    private static final int MOST = 5_000;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Cache<CaseId, Standing> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();

    Optional<Standing> find(CaseId id) {
        return Optional.ofNullable(kept.getIfPresent(id));
    }

    void forget(CaseId id) {
        kept.invalidate(id);
    }

    /** Keeps it once the transaction has been committed, and never over something newer. */
    void keepOnceCommitted(Standing standing) {
        AfterCommit.run(() -> keep(standing));
    }

    private void keep(Standing standing) {
        kept.asMap()
                .merge(
                        standing.it().id(),
                        standing,
                        (old, young) -> old.it().version() > young.it().version() ? old : young);
    }
}
