package org.xinqiao.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinqiao.audit.store.EntryTable;

/**
 * 审计: the front door to the record of who did, and who read, what. Where the act came from need not be said: the
 * thread's {@link Origin} is known. What cannot be put on record does not happen: the exception goes to the caller.
 */
@Service
public class Audit {

    private final EntryTable entries;
    private final Clock clock;

    public Audit(EntryTable entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** 留痕: what was done; inside a transaction, neither is there without the other. */
    public void did(Act act) {
        entries.add(entry(act));
    }

    /**
     * 留痕（查阅）: what is about to be shown; call it before it leaves the house. The row has reached the database then,
     * which does not wait for its disk: whatever dies on our side, it stays; when the database's own machine stops, the
     * last half second of readings may go.
     */
    public void read(Act act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entries.add(entry(act));
        } else {
            entries.addSoon(entry(act));
        }
    }

    private AuditEntry entry(Act act) {
        return AuditEntry.of(act, Origin.current(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
