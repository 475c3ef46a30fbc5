package org.xinqiao.supervision.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Reminder;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.LadderRung;
import org.xinqiao.catalogue.LadderRung.Trigger;
import org.xinqiao.engines.worktime.WorkCalendar;

/**
 * 登阶: which rungs a case has reached by now and has not been given yet, and when the next one comes. The reply limit is the
 * case's own clock; what stands still is not climbed. Of several rungs on that clock that were passed since the last look only
 * the gravest is climbed, so that nobody is reminded, urged and warned within one minute.
 *
 * @param due the rungs to climb now
 * @param next when to look again; absent where only a new line of the story can bring a rung
 */
public record Climb(List<Step> due, @Nullable Instant next) {

    /** 一级: the rung, the mark under which it is climbed once, and when its moment was. */
    public record Step(LadderRung rung, String mark, Instant reached) {}

    /** 所见: a case as the ladder looks at it. */
    public record Sight(
            Case it, List<LadderRung> ladder, WorkCalendar calendar, int repeats, int alike, Set<String> climbed) {}

    public Climb {
        due = List.copyOf(due);
    }

    /** What a case has come to by that moment. */
    public static Climb of(Sight sight, Instant now) {
        Optional<Clock> reply = replyClock(sight.it());
        List<Step> onClock = reply.stream()
                .flatMap(clock -> sight.ladder().stream()
                        .filter(rung -> rung.trigger().isOfDue())
                        .map(rung -> step(sight, clock, rung)))
                .filter(step -> !sight.climbed().contains(step.mark()))
                .sorted(Comparator.comparing(Step::reached)
                        .thenComparing(step -> step.rung().kind()))
                .toList();
        boolean runs = reply.filter(clock -> !clock.isPaused()).isPresent();
        List<Step> passed = onClock.stream()
                .filter(step -> runs && !step.reached().isAfter(now))
                .filter(step -> !isBelow(sight, step))
                .toList();
        List<Step> counted = sight.ladder().stream()
                .flatMap(rung -> counted(sight, rung, now).stream())
                .filter(step -> !sight.climbed().contains(step.mark()))
                .toList();
        Instant next = onClock.stream()
                .filter(step -> runs && step.reached().isAfter(now))
                .map(Step::reached)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<Step> gravest = passed.isEmpty() ? List.of() : List.of(passed.getLast());
        return new Climb(
                java.util.stream.Stream.concat(gravest.stream(), counted.stream())
                        .toList(),
                next);
    }

    /** Whether a later rung on the same clock has been climbed already. */
    private static boolean isBelow(Sight sight, Step step) {
        return replyClock(sight.it()).stream()
                .flatMap(clock -> sight.ladder().stream()
                        .filter(rung -> rung.trigger().isOfDue())
                        .map(rung -> step(sight, clock, rung)))
                .anyMatch(other -> other.reached().isAfter(step.reached())
                        && sight.climbed().contains(other.mark()));
    }

    /** The clock of the present lead's reply; empty where no unit owes one. */
    public static Optional<Clock> replyClock(Case it) {
        return it.clocks().values().stream()
                .filter(clock -> clock.key().kind() == ClockKind.REPLY && clock.stopped() == null)
                .reduce((first, second) -> second);
    }

    private static Step step(Sight sight, Clock clock, LadderRung rung) {
        String mark = mark(
                sight.it(),
                rung,
                "reply-" + clock.key().no() + "-" + clock.started().getEpochSecond());
        return new Step(rung, mark, momentOf(rung, clock, sight.calendar()));
    }

    /** When a rung on the reply limit is reached, as the limit stands now. */
    public static Instant momentOf(LadderRung rung, Clock clock, WorkCalendar calendar) {
        if (rung.trigger() == Trigger.BEFORE_DUE) {
            return Reminder.momentOf(clock, rung.at().number(), calendar);
        }
        return rung.at().after() == null ? clock.due() : rung.at().after().dueAfter(clock.due(), calendar);
    }

    private static Optional<Step> counted(Sight sight, LadderRung rung, Instant now) {
        Case it = sight.it();
        if (it.stage().isEnd() || it.stage() == Stage.CLOSED || it.stage() == Stage.MERGED) {
            return Optional.empty();
        }
        int most = rung.at().number();
        return switch (rung.trigger()) {
            case REPEATED -> when(sight.repeats() >= most, it, rung, "", now);
            case GROUP -> when(sight.alike() >= most, it, rung, "", now);
            case LEVEL -> {
                Case.Supervision supervision = it.supervision();
                yield supervision == null || supervision.level() < most
                        ? Optional.empty()
                        : when(true, it, rung, "", supervision.at());
            }
            case INSTRUCTED ->
                when(it.facts().channel() == Facts.Channel.LEADER && it.held().isPresent(), it, rung, "", now);
            case BEFORE_DUE, AT_DUE, AFTER_DUE, UNANSWERED, FALSE_CLOSING -> Optional.empty();
        };
    }

    private static Optional<Step> when(boolean reached, Case it, LadderRung rung, String of, Instant at) {
        return reached ? Optional.of(new Step(rung, mark(it, rung, of), at)) : Optional.empty();
    }

    /** Under which a rung is climbed once for that cause. */
    public static String mark(Case it, LadderRung rung, String of) {
        return "case/" + it.id() + "/" + rung.code() + "/" + of;
    }
}
