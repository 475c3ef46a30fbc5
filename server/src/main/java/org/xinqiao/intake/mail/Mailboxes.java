package org.xinqiao.intake.mail;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.AnswerTable;
import org.xinqiao.intake.store.MailboxTable;
import org.xinqiao.intake.store.MailboxTable.Draft;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.platform.ProblemFound;

/** 邮箱来源: the front door for setting mailboxes up and seeing how they go. */
@Service
public class Mailboxes {

    private final MailboxTable table;
    private final AnswerTable outbox;
    private final MailServers servers;
    private final Audit audit;
    private final Clock clock;

    Mailboxes(MailboxTable table, AnswerTable outbox, MailServers servers, Audit audit, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.servers = servers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param backlog how many answers have not gone yet */
    public record Listed(Mailbox box, int backlog) {}

    /** Those of the viewer's area, the newest first. */
    public List<Listed> list(Viewer viewer) {
        return table.list(viewer.scope().area()).stream()
                .map(box -> new Listed(box, outbox.backlog(box.source())))
                .toList();
    }

    @Transactional
    public long add(Viewer viewer, Draft draft, String password) {
        long id = table.add(draft, servers.keep(password), viewer.account(), clock.instant());
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id).with("name", draft.name()));
        return id;
    }

    /** @param password a new one; empty where the old one stays */
    @Transactional
    public void change(Viewer viewer, long id, Draft draft, String password) {
        Mailbox box = get(viewer, id);
        long kept = password.isEmpty() ? box.password() : servers.keep(password);
        table.change(box, draft, kept, box.active() ? clock.instant() : null);
        if (kept != box.password()) {
            servers.destroy(box.password());
        }
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id).with("name", draft.name()));
    }

    /** 启用或停用: what comes meanwhile lies in the mailbox and is read afterwards. */
    @Transactional
    public void switchTo(Viewer viewer, long id, boolean active) {
        get(viewer, id);
        table.switchTo(id, active, active ? clock.instant() : null);
        audit.did(act(AuditAction.SOURCE_SWITCHED, viewer, id).with("active", active));
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_BOARD} for one that is not within the viewer's area */
    public Mailbox get(Viewer viewer, long id) {
        return table.find(id)
                .filter(box -> viewer.scope().area().contains(box.as().area()))
                .orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_BOARD));
    }

    private static Act act(AuditAction action, Viewer viewer, long id) {
        return Act.of(action, viewer.who()).on(Subject.of("mailbox", id));
    }
}
