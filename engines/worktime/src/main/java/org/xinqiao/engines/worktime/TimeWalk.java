package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 逐段计时: the spans of a limit in hours or minutes, from shift to break to night. */
final class TimeWalk {

    private final WorkCalendar calendar;
    private final Phrases phrases;
    private final List<Suspension> suspensions;

    TimeWalk(WorkCalendar calendar, Phrases phrases, List<Suspension> suspensions) {
        this.calendar = calendar;
        this.phrases = phrases;
        this.suspensions = suspensions;
    }

    List<Span> walk(Countdown.Stage stage, Instant end) {
        var spans = new ArrayList<Span>();
        Instant at = stage.start();
        for (Suspension suspension : suspensions) {
            if (suspension.touches(at, end)) {
                Instant halt = suspension.from().isAfter(at) ? suspension.from() : at;
                Instant resumed = suspension.end().filter(end::isAfter).orElse(end);
                run(stage, at, halt, spans);
                spans.add(phrases.suspended(suspension, halt, resumed));
                at = resumed;
            }
        }
        run(stage, at, end, spans);
        return spans;
    }

    /** The spans of a stretch in which the clock was not suspended. */
    private void run(Countdown.Stage stage, Instant from, Instant end, List<Span> spans) {
        if (stage.limit().kind().isEmergency()) {
            if (from.isBefore(end)) {
                spans.add(phrases.emergency(from, end, new Tally(0, Duration.between(from, end))));
            }
            return;
        }
        for (Instant at = from; at.isBefore(end); at = spans.getLast().to()) {
            spans.add(next(at, end));
        }
    }

    private Span next(Instant at, Instant end) {
        LocalDate date = calendar.dateOf(at);
        CalendarDay day = calendar.day(date);
        Instant midnight = calendar.startOf(date.plusDays(1));
        Instant limit = midnight.isBefore(end) ? midnight : end;
        Instant begins = calendar.nextWorkingInstant(at);
        if (begins.equals(at)) {
            Instant ends = calendar.endOfShift(at);
            return phrases.worked(day, at, ends.isBefore(limit) ? ends : limit);
        }
        Instant to = begins.isBefore(limit) ? begins : limit;
        if (!day.isWorked()) {
            return phrases.dayOff(day, at, to);
        }
        boolean isBreak = begins.isBefore(midnight)
                && calendar.workingTimeBetween(calendar.startOf(date), at).isPositive();
        return isBreak ? phrases.pause(at, to) : phrases.offHours(at, to);
    }
}
