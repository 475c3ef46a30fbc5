package org.xinqiao.casework.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Assignment.Role;
import org.xinqiao.casework.model.Assignment.State;

/** What each happening changes. Makes no choice and knows no rule: it only believes the story. */
final class Evolution {

    private Evolution() {}

    static Case begin(Entry first) {
        if (!(first.event() instanceof CaseEvent.Registered registered)) {
            throw new IllegalStateException("a story begins with the registration, not with " + first.event());
        }
        Case blank = new Case(
                registered.id(),
                registered.number(),
                0,
                Stage.AWAITING_DISPATCH,
                first.seq(),
                first.at(),
                first.at(),
                registered.facts(),
                List.of(),
                0,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                Case.Counts.NONE);
        return new Draft(blank, first).done();
    }

    static Case apply(Case before, Entry entry) {
        if (entry.seq() != before.version() + 1) {
            throw new IllegalStateException("entry " + entry.seq() + " does not follow " + before.version());
        }
        Draft draft = new Draft(before, entry);
        switch (entry.event()) {
            case CaseEvent.Registered _ -> throw new IllegalStateException("a case is registered once");
            case CaseEvent.Amended amended -> draft.facts = amended.facts();
            case CaseEvent.AnsweredDirectly answered -> answered(draft, entry, answered);
            case CaseEvent.Concluded concluded -> concluded(draft, entry, concluded);
            case CaseEvent.Dispatched dispatched -> dispatched(draft, dispatched);
            case CaseEvent.AssistAdded added -> draft.order(added.unit(), Role.ASSIST, 0, added.note());
            case CaseEvent.Signed signed -> signed(draft, signed);
            case CaseEvent.PassedDown passed -> passedDown(draft, passed);
            case CaseEvent.PassedUp passed -> passedUp(draft, passed);
            case CaseEvent.Returned returned -> returned(draft, entry, returned);
            case CaseEvent.ReturnUpheld _ -> returnUpheld(draft);
            case CaseEvent.ReturnRejected _ -> returnRejected(draft);
            case CaseEvent.ExtensionAsked asked -> extensionAsked(draft, entry, asked);
            case CaseEvent.ExtensionGranted _ -> extensionGranted(draft);
            case CaseEvent.ExtensionRefused _ -> draft.pendingExtension = null;
            case CaseEvent.Suspended suspended -> suspended(draft, suspended);
            case CaseEvent.Resumed _ -> resumed(draft);
            case CaseEvent.Replied replied -> replied(draft, entry, replied);
            case CaseEvent.AssistReplied replied -> assistReplied(draft, replied);
            case CaseEvent.AssistEnded ended -> draft.set(ended.assignment(), State.ENDED);
            case CaseEvent.ReplyAccepted _ -> accepted(draft);
            case CaseEvent.ReplyRejected _ -> rejected(draft);
            case CaseEvent.CalledBack callback -> calledBack(draft, entry, callback);
            case CaseEvent.ReworkOrdered _ -> reworkOrdered(draft);
            case CaseEvent.CallbackSpared _, CaseEvent.ReworkDeclined _ -> draft.stage = Stage.AWAITING_CLOSE;
            case CaseEvent.Closed _ -> ended(draft, Stage.CLOSED);
            case CaseEvent.Archived _ -> ended(draft, Stage.ARCHIVED);
            case CaseEvent.Reopened _ -> reopened(draft);
            case CaseEvent.Merged merged -> merged(draft, merged.primary());
            case CaseEvent.Unmerged _ -> onItsOwn(draft);
            case CaseEvent.DuplicateTaken taken -> duplicateTaken(draft, taken.duplicate());
            case CaseEvent.DuplicateLost lost -> draft.duplicates.remove(lost.duplicate());
            case CaseEvent.ReplyShared shared -> replyShared(draft, shared);
            case CaseEvent.Annotated _ -> {}
            case CaseEvent.Urged _ -> draft.counts = draft.counts.urged();
            case CaseEvent.Supervised supervised -> supervised(draft, entry, supervised);
            case CaseEvent.SupervisionEnded _ -> draft.supervision = null;
            case CaseEvent.Withdrawn _ -> ended(draft, Stage.WITHDRAWN);
            case CaseEvent.TransferredOut _ -> ended(draft, Stage.TRANSFERRED_OUT);
            case CaseEvent.LimitPassed _ -> {}
            case CaseEvent.Reminded reminded -> reminded(draft, entry, reminded);
        }
        return draft.done();
    }

    private static void answered(Draft draft, Entry entry, CaseEvent.AnsweredDirectly answered) {
        repliedByCentre(draft, entry, answered.text());
        ended(draft, Stage.CLOSED);
    }

    private static void repliedByCentre(Draft draft, Entry entry, String text) {
        if (entry.by().unit() != null) {
            draft.reply = new Case.ReplyGiven(entry.by().unit(), text, List.of(), entry.at());
        }
    }

    private static void concluded(Draft draft, Entry entry, CaseEvent.Concluded concluded) {
        draft.pendingReturn = null;
        switch (concluded.ends()) {
            case CLOSED -> {
                repliedByCentre(draft, entry, concluded.words());
                ended(draft, Stage.CLOSED);
            }
            case TRANSFERRED_OUT -> ended(draft, Stage.TRANSFERRED_OUT);
            // the merger follows
            case JOINED -> {}
        }
    }

    private static void dispatched(Draft draft, CaseEvent.Dispatched dispatched) {
        draft.endLead(State.ENDED);
        draft.holder = draft.order(dispatched.lead(), Role.LEAD, 0, dispatched.note());
        dispatched.assists().forEach(unit -> draft.order(unit, Role.ASSIST, 0, dispatched.note()));
        draft.terms = dispatched.terms();
        draft.reply = null;
        draft.rating = null;
        draft.stage = Stage.AWAITING_SIGN;
    }

    private static void signed(Draft draft, CaseEvent.Signed signed) {
        draft.set(signed.assignment(), State.HANDLING);
        if (signed.assignment() == draft.holder) {
            draft.stage = Stage.HANDLING;
        }
    }

    private static void passedDown(Draft draft, CaseEvent.PassedDown passed) {
        draft.set(passed.assignment(), State.PASSED_DOWN);
        draft.holder = draft.order(passed.unit(), Role.LEAD, passed.assignment(), passed.note());
        draft.stage = Stage.AWAITING_SIGN;
    }

    private static void passedUp(Draft draft, CaseEvent.PassedUp passed) {
        int parent = draft.assignment(passed.assignment()).parent();
        draft.set(passed.assignment(), State.PASSED_UP);
        draft.set(parent, State.HANDLING);
        draft.holder = parent;
        draft.pendingExtension = null;
        draft.stage = Stage.HANDLING;
    }

    private static void returned(Draft draft, Entry entry, CaseEvent.Returned returned) {
        draft.pendingReturn =
                new Case.PendingReturn(returned, entry.at(), entry.by().name());
        draft.pendingExtension = null;
        draft.counts = draft.counts.returned();
        draft.stage = Stage.AWAITING_ARBITRATION;
    }

    private static void returnUpheld(Draft draft) {
        draft.bind(draft.assignment(draft.holder).unit());
        draft.endLead(State.RETURNED);
    }

    private static void returnRejected(Draft draft) {
        draft.bind(draft.assignment(draft.holder).unit());
        draft.pendingReturn = null;
        draft.stage = stageOfHolder(draft);
    }

    private static Stage stageOfHolder(Draft draft) {
        return draft.assignment(draft.holder).state() == State.AWAITING_SIGN ? Stage.AWAITING_SIGN : Stage.HANDLING;
    }

    private static void extensionAsked(Draft draft, Entry entry, CaseEvent.ExtensionAsked asked) {
        draft.pendingExtension = new Case.PendingExtension(
                asked.assignment(),
                asked.limit(),
                asked.reason(),
                entry.at(),
                entry.by().name(),
                entry.seq());
    }

    private static void supervised(Draft draft, Entry entry, CaseEvent.Supervised supervised) {
        draft.supervision = new Case.Supervision(
                supervised.level(),
                supervised.text(),
                supervised.limit(),
                entry.at(),
                entry.by().name(),
                entry.seq());
    }

    /** The top being reminded, its next wait begins. */
    private static void reminded(Draft draft, Entry entry, CaseEvent.Reminded reminded) {
        Case.Supervision order = draft.supervision;
        if (order != null && reminded.clock().kind() == ClockKind.SUPERVISION) {
            draft.supervision =
                    new Case.Supervision(order.level(), order.text(), null, order.at(), order.by(), entry.seq());
        }
    }

    private static void extensionGranted(Draft draft) {
        draft.pendingExtension = null;
        draft.counts = draft.counts.extended();
    }

    private static void suspended(Draft draft, CaseEvent.Suspended suspended) {
        draft.suspension = new Case.Suspension(draft.stage, suspended.until(), suspended.reason());
        draft.counts = draft.counts.suspended();
        draft.stage = Stage.SUSPENDED;
    }

    private static void resumed(Draft draft) {
        draft.stage = stageOfHolder(draft);
        draft.suspension = null;
    }

    private static void replied(Draft draft, Entry entry, CaseEvent.Replied replied) {
        draft.reply = new Case.ReplyGiven(
                draft.assignment(replied.assignment()).unit(), replied.text(), replied.attachments(), entry.at());
        draft.set(replied.assignment(), State.REPLIED);
        draft.pendingExtension = null;
        draft.stage = Stage.AWAITING_REVIEW;
    }

    private static void assistReplied(Draft draft, CaseEvent.AssistReplied replied) {
        int no = replied.assignment();
        draft.set(no, State.REPLIED);
        draft.assignments.set(no - 1, draft.assignment(no).saying(replied.text()));
    }

    private static void accepted(Draft draft) {
        draft.endLead(State.REPLIED);
        draft.endAssists();
        draft.counts = draft.counts.tried(0);
        draft.stage = Stage.AWAITING_CALLBACK;
    }

    private static void rejected(Draft draft) {
        draft.set(draft.holder, State.HANDLING);
        draft.stage = Stage.HANDLING;
    }

    private static void calledBack(Draft draft, Entry entry, CaseEvent.CalledBack callback) {
        draft.rating =
                new Rating(callback.contacted(), callback.solved(), callback.satisfied(), callback.words(), entry.at());
        draft.counts = draft.counts.tried(draft.counts.callbackTries() + 1);
        if (draft.rating.isGood() || callback.givenUp()) {
            draft.stage = Stage.AWAITING_CLOSE;
        } else if (callback.contacted()) {
            draft.stage = Stage.AWAITING_REWORK_DECISION;
        }
    }

    private static void reworkOrdered(Draft draft) {
        draft.counts = draft.counts.reworked();
        onItsOwn(draft);
    }

    private static void ended(Draft draft, Stage end) {
        draft.endAll();
        draft.stage = end;
    }

    private static void merged(Draft draft, CaseId primary) {
        draft.endAll();
        draft.mergedInto = primary;
        draft.stage = Stage.MERGED;
    }

    private static void reopened(Draft draft) {
        draft.counts = draft.counts.reopened();
        onItsOwn(draft);
    }

    /** From here on the case waits for units of its own. */
    private static void onItsOwn(Draft draft) {
        draft.mergedInto = null;
        draft.stage = Stage.AWAITING_DISPATCH;
    }

    /** One that got the shared reply, went round again by itself and joins once more stands here already. */
    private static void duplicateTaken(Draft draft, CaseId duplicate) {
        if (!draft.duplicates.contains(duplicate)) {
            draft.duplicates.add(duplicate);
        }
    }

    private static void replyShared(Draft draft, CaseEvent.ReplyShared shared) {
        draft.reply = shared.reply();
        draft.terms = shared.terms();
        draft.counts = draft.counts.tried(0);
        draft.stage = Stage.AWAITING_CALLBACK;
    }
}
