package org.xinqiao.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/** 会话: the desk's door to messages: what waits, what was said about a case, and what a person does with it. */
@Service
public class Conversations {

    private static final int MOST = 200;

    private final ContactTable table;
    private final ContactSafe safe;
    private final ContactSight sight;
    private final Deliveries deliveries;
    private final Audit audit;
    private final Clock clock;

    Conversations(
            ContactTable table, ContactSafe safe, ContactSight sight, Deliveries deliveries, Audit audit, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.sight = sight;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /** 来信与原文. */
    public record Message(ContactLine line, ContactWords words) {}

    /** Behind which message a list goes on. */
    public record After(Instant since, long id) {}

    /** Those that wait for a person in the viewer's area, the one that has waited longest first. */
    public Slice<Message> waiting(Viewer viewer, Facts.@Nullable Channel channel, @Nullable After after, int most) {
        sight.checkWorks(viewer);
        List<ContactLine> found = table.waiting(
                viewer.scope().area(),
                after == null ? null : after.since(),
                after == null ? 0 : after.id(),
                channel,
                most + 1);
        return Slice.of(opened(found, viewer), most);
    }

    public int countWaiting(Viewer viewer) {
        sight.checkWorks(viewer);
        return table.countWaiting(viewer.scope().area());
    }

    /**
     * One message with the conversation it belongs to.
     *
     * @throws ProblemFound with {@link IntakeProblem#NO_SUCH_CONTACT} for one that is not within the viewer's sight
     */
    public List<Message> get(Viewer viewer, long contact) {
        return thread(viewer, sight.seen(viewer, table.find(contact)).thread());
    }

    /** All that was written about a case, whatever the channel. */
    public List<Message> about(Viewer viewer, CaseId about) {
        sight.seenCase(viewer, about);
        return opened(table.ofCase(about, MOST), viewer);
    }

    /** A conversation from its beginning. */
    public List<Message> thread(Viewer viewer, UUID thread) {
        List<ContactLine> lines = table.thread(thread, MOST);
        sight.seen(viewer, lines.stream().reduce((first, second) -> second));
        return opened(lines, viewer);
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_CONTACT} for one that is not within the viewer's sight */
    void checkSees(Viewer viewer, UUID thread) {
        sight.seen(viewer, table.thread(thread, 1).stream().findFirst());
    }

    /** Puts an answer on record, to be sent. */
    @Transactional
    long record(Viewer viewer, UUID thread, String text) {
        sight.checkWorks(viewer);
        List<ContactLine> lines = table.thread(thread, MOST);
        ContactLine last =
                sight.seen(viewer, lines.stream().filter(line -> !line.isOut()).reduce((first, second) -> second));
        deliveries.check(last.source(), text);
        Instant now = clock.instant();
        ContactTable.Fresh fresh = new ContactTable.Fresh(
                true,
                last.channel(),
                last.source(),
                "out:" + UUID.randomUUID(),
                thread,
                last.threadKey(),
                now,
                last.area(),
                last.matter());
        long id = table.add(fresh, ContactState.QUEUED).orElseThrow();
        table.seal(id, safe.keep(id, ContactWords.out(text, viewer.name())), null);
        table.about(id, table.caseOf(thread).orElse(null));
        table.read(thread, viewer.account(), now);
        table.answered(thread);
        audit.did(on(AuditAction.CONTACT_ANSWERED, viewer, id).with("replyTo", last.id()));
        return id;
    }

    /** 已阅: nobody need look at a conversation any more that belongs to a case. */
    @Transactional
    public void read(Viewer viewer, UUID thread) {
        sight.checkWorks(viewer);
        ContactLine last =
                sight.seen(viewer, table.thread(thread, MOST).stream().reduce((first, second) -> second));
        table.read(thread, viewer.account(), clock.instant());
        audit.did(on(AuditAction.CONTACT_SETTLED, viewer, last.id()).with("how", "read"));
    }

    /** That somebody reads them is on record before they do. */
    private List<Message> opened(List<ContactLine> lines, Viewer viewer) {
        if (lines.isEmpty()) {
            return List.of();
        }
        audit.read(Act.of(AuditAction.CONTACT_READ, viewer.who())
                .on(Subject.of("contact", lines.getLast().id()))
                .with("messages", lines.size()));
        return lines.stream().map(line -> new Message(line, safe.open(line))).toList();
    }

    private static Act on(AuditAction action, Viewer viewer, long contact) {
        return Act.of(action, viewer.who()).on(Subject.of("contact", contact));
    }
}
