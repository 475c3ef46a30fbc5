package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Decisions.happen;
import static org.xinqiao.casework.model.Decisions.says;

import java.time.Instant;
import java.util.Optional;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.WorkCalendar;

/** 监管: standing still, joining, and what happens by itself when a clock runs out. */
final class Oversight {

    private Oversight() {}

    static Optional<Refusal> suspend(Turn turn, Command.Suspend command) {
        Instant now = turn.context.now();
        if (!command.until().isAfter(now)) {
            return Optional.of(Refusal.UNTIL_IN_PAST);
        }
        WorkCalendar calendar = turn.context.calendar(turn.context.centreCalendar());
        Instant longest = turn.context.waitLimit(ClockKind.SUSPENSION).dueAfter(now, calendar);
        if (command.until().isAfter(longest)) {
            return Optional.of(Refusal.UNTIL_TOO_FAR);
        }
        return says(turn, command.reason(), new CaseEvent.Suspended(command.reason(), command.until()));
    }

    static Optional<Refusal> merge(Turn turn, Command.Merge command) {
        if (command.primary().equals(turn.it().id())) {
            return Optional.of(Refusal.CANNOT_MERGE_ITSELF);
        }
        CaseEvent event = new CaseEvent.Merged(command.primary(), command.primaryNumber(), command.reason());
        return says(turn, command.reason(), event);
    }

    /** The way out of the clock's kind; nothing, if it does not run or its end has not come. */
    static Optional<Refusal> runOut(Turn turn, ClockKey key) {
        Clock clock = turn.it().clocks().get(key);
        if (clock == null || !clock.isRunning() || clock.due().isAfter(turn.context.now())) {
            return Optional.empty();
        }
        ClockChange passed = new ClockChange.RanOut(key);
        return switch (key.kind().wayOut()) {
            case ESCALATE -> escalate(turn, key, passed);
            case ESCALATE_AGAIN -> escalateAgain(turn, key, passed);
            case SIGN_BY_DEFAULT -> {
                turn.happen(new CaseEvent.LimitPassed(key), passed);
                yield happen(turn, new CaseEvent.Signed(key.no(), true));
            }
            case LAPSE_ASSIST -> {
                turn.happen(new CaseEvent.LimitPassed(key), passed);
                yield happen(turn, new CaseEvent.AssistEnded(key.no(), "逾期未答复"));
            }
            case RESUME -> happen(turn, new CaseEvent.Resumed("挂起到期", true), passed);
            case REFUSE_EXTENSION -> happen(turn, new CaseEvent.ExtensionRefused("逾期未批", true), passed);
            case RECORD_UNREACHABLE ->
                happen(turn, new CaseEvent.CalledBack(false, false, Rating.Satisfaction.NEUTRAL, "", true), passed);
            case CLOSE -> happen(turn, new CaseEvent.Closed("到期自动办结", true), passed);
            case ARCHIVE -> happen(turn, new CaseEvent.Archived(true), passed);
            case REMIND -> happen(turn, new CaseEvent.Reminded(new ClockKey(ClockKind.REPLY, key.no())), passed);
            case UNMERGE -> happen(turn, new CaseEvent.Unmerged("并案观察期满，主件仍未答复", true), passed);
        };
    }

    private static Optional<Refusal> escalate(Turn turn, ClockKey key, ClockChange passed) {
        turn.happen(new CaseEvent.LimitPassed(key), passed);
        if (turn.it().supervision() != null) {
            return Optional.empty();
        }
        String order = key.kind().zh() + "已过，系统自动督办";
        return happen(turn, new CaseEvent.Supervised(order, 1, null));
    }

    /** One level up; from the highest, which is the place's to say, there is only reminding, but that for good. */
    private static Optional<Refusal> escalateAgain(Turn turn, ClockKey key, ClockChange passed) {
        Case.Supervision supervision = turn.it().supervision();
        if (supervision == null) {
            throw new IllegalStateException("its clock runs only while a case is supervised: " + key);
        }
        if (supervision.level() >= turn.context.rule(Rule.MAX_SUPERVISION_LEVEL)) {
            return happen(turn, new CaseEvent.Reminded(key), passed);
        }
        turn.happen(new CaseEvent.LimitPassed(key), passed);
        return happen(turn, new CaseEvent.Supervised(supervision.text(), supervision.level() + 1, null));
    }
}
