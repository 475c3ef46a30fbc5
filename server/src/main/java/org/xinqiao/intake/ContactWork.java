package org.xinqiao.intake;

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
import org.xinqiao.casework.model.Case;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.platform.ProblemFound;

/** 来信处理: the desk's door to what a person does with messages that wait. */
@Service
public class ContactWork {

    private final ContactTable table;
    private final ContactSafe safe;
    private final ContactSight sight;
    private final ContactFiles files;
    private final Audit audit;
    private final Clock clock;

    ContactWork(
            ContactTable table, ContactSafe safe, ContactSight sight, ContactFiles files, Audit audit, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.sight = sight;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** 不予登记: spam, nothing anybody could do something about, or a talk that needed no more than its answer. */
    @Transactional
    public void setAside(Viewer viewer, long contact, String reason) {
        ContactLine it = unsettled(viewer, contact);
        List<ContactLine> aside = it.doubt() == Doubt.TALK ? table.unsettled(it.thread()) : List.of(it);
        for (ContactLine each : aside) {
            table.handled(each.id(), ContactState.SET_ASIDE, null, viewer.account(), clock.instant());
            audit.did(on(viewer, each.id()).with("how", "set-aside").with("reason", reason));
        }
    }

    /** 归入: it is about that case. */
    @Transactional
    public void put(Viewer viewer, long contact, String number) {
        ContactLine it = unsettled(viewer, contact);
        settle(viewer, it, sight.seenCase(viewer, number), ContactState.JOINED, "put");
    }

    /** The words of a message that waits, for whoever registers it. */
    Conversations.Message toRegister(Viewer viewer, long contact) {
        ContactLine it = sight.seen(viewer, table.find(contact));
        return new Conversations.Message(it, safe.open(it));
    }

    /** A person made a case of it; once more with the same case changes nothing. */
    @Transactional
    void registered(Viewer viewer, ContactLine it, Case made) {
        settle(viewer, it, made, ContactState.REGISTERED, "registered");
    }

    /** With it go all that wait in the same conversation. */
    private void settle(Viewer viewer, ContactLine it, Case made, ContactState state, String how) {
        Instant now = clock.instant();
        for (ContactLine each : table.unsettled(it.thread())) {
            ContactState own = each.id() == it.id() ? state : ContactState.JOINED;
            table.handled(each.id(), own, made.id(), viewer.account(), now);
            files.settled(each.id(), made.id());
            audit.did(on(viewer, each.id())
                    .with("how", how)
                    .with("case", made.id().value()));
        }
    }

    private ContactLine unsettled(Viewer viewer, long contact) {
        sight.checkWorks(viewer);
        ContactLine it = sight.seen(viewer, table.hold(contact));
        if (it.state() != ContactState.WAITING) {
            throw new ProblemFound(IntakeProblem.CONTACT_SETTLED);
        }
        return it;
    }

    private static Act on(Viewer viewer, long contact) {
        return Act.of(AuditAction.CONTACT_SETTLED, viewer.who()).on(Subject.of("contact", contact));
    }
}
