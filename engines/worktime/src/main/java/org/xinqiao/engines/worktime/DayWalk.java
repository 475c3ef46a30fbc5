package org.xinqiao.engines.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 逐日计时: the spans of a limit in days, each of which counts as a whole or not at all. */
final class DayWalk {

    private final WorkCalendar calendar;
    private final Phrases phrases;
    private final Countdown countdown;

    DayWalk(WorkCalendar calendar, Phrases phrases, Countdown countdown) {
        this.calendar = calendar;
        this.phrases = phrases;
        this.countdown = countdown;
    }

    List<Span> walk(Countdown.Stage stage, Instant end) {
        var spans = new ArrayList<Span>();
        LocalDate day = stage.startDay();
        for (Instant at = stage.start(); at.isBefore(end); day = day.plusDays(1)) {
            Instant midnight = calendar.startOf(day.plusDays(1));
            Instant to = midnight.isBefore(end) ? midnight : end;
            if (at.isBefore(to)) {
                spans.add(day.equals(stage.startDay()) ? startDay(stage, at, to) : wholeDay(stage, day, at, to));
            }
            at = to;
        }
        return spans;
    }

    /** Nothing is lost on the day of the start when its work is over, as it is when an extension takes up a limit in days. */
    private Span startDay(Countdown.Stage stage, Instant from, Instant to) {
        boolean isOver = calendar.workingTimeBetween(from, to).isZero();
        return stage.extension().isPresent() && isOver ? phrases.offHours(from, to) : phrases.startDay(from, to);
    }

    private Span wholeDay(Countdown.Stage stage, LocalDate day, Instant from, Instant to) {
        TimeLimit.Kind kind = stage.limit().kind();
        if (countdown.counts(day, kind)) {
            return kind.isEmergency()
                    ? phrases.emergency(from, to, Tally.ONE_DAY)
                    : phrases.workedDay(calendar.day(day), from, to);
        }
        Optional<Suspension> suspension =
                countdown.suspensionOfWork(day, kind).or(() -> countdown.suspensionBetween(from, to));
        return suspension
                .map(each -> phrases.suspendedDay(each, from, to))
                .orElseGet(() -> phrases.dayOff(calendar.day(day), from, to));
    }
}
