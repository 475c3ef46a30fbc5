package org.xinqiao.casework.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinqiao.casework.CaseId;

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
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(standing);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(standing);
            }
        });
    }

    private void keep(Standing standing) {
        kept.asMap()
                .merge(
                        standing.it().id(),
                        standing,
                        (old, young) -> old.it().version() > young.it().version() ? old : young);
    }
}
