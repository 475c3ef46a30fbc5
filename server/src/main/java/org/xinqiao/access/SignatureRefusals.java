package org.xinqiao.access;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.ServiceRefusalTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Who;

/**
 * 签名被拒留痕: what a partner's system was refused stands in the trail. A key's id is no secret, so anybody may have it
 * refused as often as they like: of each minute the first ones stand by themselves, then one row for all the others.
 */
@Service
public class SignatureRefusals {

    /** So many in full, of one key, for one reason, in one minute. */
    static final int IN_FULL = 5;

    private final ServiceRefusalTable table;
    private final Audit audit;
    private final Clock clock;

    SignatureRefusals(ServiceRefusalTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void note(ServiceKey key, Who who, AccessProblem why) {
        if (table.count(key, why.code(), clock.instant()) <= IN_FULL) {
            audit.did(refused(who, key.keyId(), why.code()));
        }
    }

    /** Puts the others of the minutes that are over on record. */
    @Transactional
    public void tellOfOthers() {
        for (ServiceRefusalTable.Minute each : table.takeBefore(clock.instant())) {
            if (each.refused() > IN_FULL) {
                audit.did(refused(each.who(), each.keyId(), each.why())
                        .with("minute", each.minute().toString())
                        .with("more", each.refused() - IN_FULL));
            }
        }
    }

    private static Act refused(Who who, String keyId, String why) {
        return Act.of(AuditAction.SIGNATURE_REFUSED, who)
                .ending(Result.REFUSED)
                .with("key", keyId)
                .with("why", why);
    }
}
