package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Decisions.happen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.organisation.UnitId;

/** 派单与再派: how a case gets its units, at first, after a return, and after the citizen's no. */
final class Dispatching {

    private Dispatching() {}

    static Optional<Refusal> dispatch(Turn turn, Command.Dispatch command) {
        if (turn.it().facts().matter() == null) {
            return Optional.of(Refusal.NO_MATTER);
        }
        Optional<Refusal> against = Decisions.againstUnits(turn, command.lead(), command.assists());
        if (against.isPresent()) {
            return against;
        }
        if (command.assists().size() > turn.context.rule(Rule.MAX_ASSISTS)) {
            return Optional.of(Refusal.TOO_MANY_ASSISTS);
        }
        Case.Terms terms = turn.context.terms(command.lead(), turn.it().facts());
        if (command.replyLimit() != null) {
            terms = new Case.Terms(command.lead(), terms.sign(), command.replyLimit(), terms.clause());
        }
        return happen(turn, new CaseEvent.Dispatched(command.lead(), command.assists(), terms, command.note()));
    }

    static Optional<Refusal> addAssist(Turn turn, Command.AddAssist command) {
        boolean takenPart = turn.it().assignments().stream()
                .anyMatch(order ->
                        order.unit().equals(command.unit()) && order.state().isOpen());
        if (takenPart) {
            return Optional.of(Refusal.UNIT_TWICE);
        }
        Optional<Refusal> against = Decisions.againstUnits(turn, command.unit(), List.of());
        if (against.isPresent()) {
            return against;
        }
        return happen(turn, new CaseEvent.AssistAdded(command.unit(), command.note()));
    }

    /** 退回成立 → another unit leads at once; 不成立 → the unit goes on, its clock never having stopped. */
    static Optional<Refusal> decideReturn(Turn turn, Command.DecideReturn command) {
        if (!command.upheld()) {
            return Decisions.says(turn, command.note(), new CaseEvent.ReturnRejected(command.note()));
        }
        UnitId lead = command.lead();
        if (lead == null) {
            return Optional.of(Refusal.NO_SUCH_UNIT);
        }
        if (lead.equals(turn.it().held().orElseThrow().unit())) {
            return Optional.of(Refusal.RETURNED_TO_SENDER);
        }
        Optional<Refusal> against = Decisions.againstUnits(turn, lead, List.of());
        if (against.isPresent()) {
            return against;
        }
        turn.it().assistBy(lead).ifPresent(assist -> turn.happen(new CaseEvent.AssistEnded(assist.no(), "改为主办")));
        turn.happen(new CaseEvent.ReturnUpheld(command.note()));
        Case.Terms terms = turn.context.terms(lead, turn.it().facts());
        return happen(turn, new CaseEvent.Dispatched(lead, List.of(), terms, command.note()));
    }

    /** 回访: a good answer lets the case rest, a bad one sends it round again until a person has to decide. */
    static Optional<Refusal> recordCallback(Turn turn, Command.RecordCallback command) {
        int tries = turn.it().counts().callbackTries() + 1;
        boolean givenUp = !command.contacted() && tries >= turn.context.rule(Rule.CALLBACK_ATTEMPTS);
        turn.happen(new CaseEvent.CalledBack(
                command.contacted(), command.solved(), command.satisfied(), command.words(), givenUp));
        boolean again = turn.it().stage() == Stage.AWAITING_REWORK_DECISION
                && turn.it().counts().reworks() < turn.context.rule(Rule.MAX_REWORKS);
        return again ? rework(turn, command.words()) : Optional.empty();
    }

    /** Whom nobody reached is not satisfied; whom nobody asked says nothing either way. */
    static Optional<Refusal> endCallback(Turn turn, Command.EndCallback command) {
        return happen(
                turn,
                command.asked()
                        ? new CaseEvent.CalledBack(false, false, Rating.Satisfaction.NEUTRAL, command.note(), true)
                        : new CaseEvent.CallbackSpared(command.note()));
    }

    static Optional<Refusal> decideRework(Turn turn, Command.DecideRework command) {
        if (command.reason().isBlank()) {
            return Optional.of(Refusal.EMPTY_TEXT);
        }
        return command.again()
                ? rework(turn, command.reason())
                : happen(turn, new CaseEvent.ReworkDeclined(command.reason()));
    }

    private static Optional<Refusal> rework(Turn turn, String words) {
        int round = turn.it().counts().reworks() + 1;
        turn.happen(new CaseEvent.ReworkOrdered(round, words));
        Case.Terms terms = turn.it().terms();
        if (terms == null || !turn.context.takesCases(terms.lead())) {
            return Optional.empty();
        }
        return happen(turn, new CaseEvent.Dispatched(terms.lead(), List.of(), Objects.requireNonNull(terms), words));
    }
}
