package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Decisions.happen;
import static org.xinqiao.casework.model.Decisions.says;

import java.util.List;
import java.util.Optional;
import org.xinqiao.access.Power;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;

/** 承办: what the unit that holds a case, or assists with it, does. */
final class Handling {

    private Handling() {}

    static Optional<Refusal> sign(Turn turn, Command.Sign command) {
        boolean theirs = Guards.ordersFor(turn.it(), Step.SIGN, turn.actor).stream()
                .anyMatch(order -> order.no() == command.assignment());
        return theirs
                ? happen(turn, new CaseEvent.Signed(command.assignment(), false))
                : Optional.of(Refusal.NO_SUCH_ASSIGNMENT);
    }

    static Optional<Refusal> passDown(Turn turn, Command.PassDown command) {
        Assignment order = turn.it().held().orElseThrow();
        Optional<Refusal> refused = Decisions.againstUnits(turn, command.unit(), List.of());
        if (refused.isPresent()) {
            return refused;
        }
        if (!turn.context.isBelow(command.unit(), order.unit())) {
            return Optional.of(Refusal.NOT_BELOW);
        }
        if (turn.it().assistBy(command.unit()).isPresent()) {
            return Optional.of(Refusal.UNIT_TWICE);
        }
        String against =
                turn.context.keptAbove(command.unit(), turn.it().facts()).orElse(null);
        CaseEvent event = new CaseEvent.PassedDown(order.no(), command.unit(), command.note(), against);
        if (against == null) {
            return turn.actor.actsFor(order.unit()) ? happen(turn, event) : Optional.of(Refusal.NOT_YOURS);
        }
        return turn.actor.may(Power.ARBITRATE) ? says(turn, command.note(), event) : Optional.of(Refusal.KEPT_ABOVE);
    }

    static Optional<Refusal> passUp(Turn turn, Command.PassUp command) {
        return says(turn, command.note(), new CaseEvent.PassedUp(turn.it().holder(), command.note()));
    }

    static Optional<Refusal> giveBack(Turn turn, Command.Return command) {
        ReturnReason reason = turn.context.returnReason(command.code()).orElse(null);
        if (reason == null) {
            return Optional.of(Refusal.NO_SUCH_REASON);
        }
        Optional<Refusal> lacking = lacking(turn, command, reason);
        if (lacking.isPresent()) {
            return lacking;
        }
        CaseEvent event = new CaseEvent.Returned(
                turn.it().holder(),
                reason.code(),
                reason.zh(),
                reason.en(),
                command.reason(),
                command.clause(),
                command.duty(),
                command.proposedUnit());
        return says(turn, command.reason(), event);
    }

    /** 国办函〔2025〕66号: an objection says whose duty it is, and by which line of the duty list. */
    private static Optional<Refusal> lacking(Turn turn, Command.Return command, ReturnReason reason) {
        UnitId own = turn.it().held().orElseThrow().unit();
        UnitId proposed = command.proposedUnit();
        if (proposed == null && reason.needsUnit()) {
            return Optional.of(Refusal.NEEDS_PROPOSED_UNIT);
        }
        if (proposed != null && (proposed.equals(own) || !turn.context.takesCases(proposed))) {
            return Optional.of(Refusal.NO_SUCH_UNIT);
        }
        DutyLine duty = command.duty();
        if (duty == null) {
            return reason.needsDutyClause() ? Optional.of(Refusal.NEEDS_DUTY_CLAUSE) : Optional.empty();
        }
        boolean fits = duty.unit().equals(own) || duty.unit().equals(proposed);
        return fits && turn.context.isDuty(duty) ? Optional.empty() : Optional.of(Refusal.NO_SUCH_DUTY);
    }

    static Optional<Refusal> askExtension(Turn turn, Command.AskExtension command) {
        if (isTooLong(turn, command.limit())) {
            return Optional.of(Refusal.EXTENSION_TOO_LONG);
        }
        CaseEvent event = new CaseEvent.ExtensionAsked(turn.it().holder(), command.limit(), command.reason());
        return says(turn, command.reason(), event);
    }

    /** Limits of different kinds compare by where they lead, counted on from the end of the reply limit. */
    private static boolean isTooLong(Turn turn, TimeLimit asked) {
        int days = turn.context.rule(Rule.MAX_EXTENSION_DAYS);
        if (days == 0) {
            return true;
        }
        Clock reply = Guards.replyClock(turn.it()).orElseThrow();
        WorkCalendar calendar = turn.context.calendar(reply.calendar());
        TimeLimit longest = new TimeLimit(days, TimeLimit.Kind.WORKING_DAYS);
        return asked.dueAfter(reply.due(), calendar).isAfter(longest.dueAfter(reply.due(), calendar));
    }

    /** 同意延期: added to the end of the reply limit, from where it would have run out. */
    static Optional<Refusal> decideExtension(Turn turn, Command.DecideExtension command) {
        if (!command.granted()) {
            return says(turn, command.note(), new CaseEvent.ExtensionRefused(command.note(), false));
        }
        Case.PendingExtension asked = turn.it().pendingExtension();
        Clock reply = Guards.replyClock(turn.it()).orElse(null);
        if (asked == null || reply == null) {
            return Optional.of(Refusal.NO_EXTENSION_PENDING);
        }
        Clock.Granted granted = new Clock.Granted(asked.limit(), turn.context.now(), turn.actor.name());
        Clock longer = reply.extended(granted, reply.due());
        ClockChange change =
                new ClockChange.Extended(reply.key(), asked.limit(), ClockWork.dueOf(longer, turn.context));
        return happen(turn, new CaseEvent.ExtensionGranted(asked.limit(), command.note()), change);
    }

    static Optional<Refusal> reply(Turn turn, Command.Reply command) {
        CaseEvent event = new CaseEvent.Replied(turn.it().holder(), command.text(), command.attachments());
        return says(turn, command.text(), event);
    }

    static Optional<Refusal> assistReply(Turn turn, Command.AssistReply command) {
        boolean theirs = Guards.ordersFor(turn.it(), Step.ASSIST_REPLY, turn.actor).stream()
                .anyMatch(order -> order.no() == command.assignment());
        return theirs
                ? says(turn, command.text(), new CaseEvent.AssistReplied(command.assignment(), command.text()))
                : Optional.of(Refusal.NO_SUCH_ASSIGNMENT);
    }
}
