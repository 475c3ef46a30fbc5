package org.xinqiao.intake.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.Open311KeyTable;
import org.xinqiao.intake.store.Open311KeyTable.Key;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SecretText;
import org.xinqiao.platform.Sha256;

/** Open311 密钥: gives partners their keys and takes them back. A key has 256 random bits, so its plain hash gives nothing away. */
@Service
public class Open311Keys {

    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    private final Open311KeyTable table;
    private final Audit audit;
    private final Clock clock;

    Open311Keys(Open311KeyTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** 新密钥: told once. */
    public record Made(long id, String key) {}

    public List<Key> list(Viewer viewer) {
        return table.list(viewer.scope().area());
    }

    @Transactional
    public Made make(Viewer viewer, String name, AreaCode area) {
        String key = SecretText.of(BYTES);
        long id = table.add(name, area, Sha256.of(key), viewer.account(), clock.instant());
        audit.did(Act.of(AuditAction.SOURCE_KEY_MADE, viewer.who())
                .on(Subject.of("open311-key", id))
                .with("name", name));
        return new Made(id, key);
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_KEY} for one that is not within the viewer's area */
    @Transactional
    public void revoke(Viewer viewer, long id) {
        if (!table.revoke(id, viewer.scope().area(), clock.instant())) {
            throw new ProblemFound(IntakeProblem.NO_SUCH_KEY);
        }
        audit.did(Act.of(AuditAction.SOURCE_KEY_REVOKED, viewer.who()).on(Subject.of("open311-key", id)));
    }

    /** Whose key it is, if it counts in that place. */
    Key check(Arguments arguments, AreaCode place) {
        String sent = arguments.text("api_key", LONGEST);
        Key key = table.find(Sha256.of(sent))
                .filter(found -> place.equals(found.area()))
                .orElseThrow(Fault::badKey);
        Instant now = clock.instant();
        table.used(key.id(), now);
        return key;
    }
}
