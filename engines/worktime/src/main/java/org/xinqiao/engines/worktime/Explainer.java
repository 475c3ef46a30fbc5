package org.xinqiao.engines.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** 时限说明生成: walks a clock from its start to its end once more, and says of each stretch why it counted or did not. */
final class Explainer {

    private final WorkCalendar calendar;
    private final Phrases phrases;

    Explainer(WorkCalendar calendar) {
        this.calendar = calendar;
        this.phrases = new Phrases(calendar.zone());
    }

    Explanation explain(LimitClock clock, Instant now) {
        var countdown = Countdown.of(clock, calendar);
        List<Span> spans = spans(clock, countdown, now);
        return new Explanation(
                now,
                calendar.zone(),
                clock.stateAt(now, calendar),
                countdown.due().orElse(null),
                phrases.headline(clock, calendar, now),
                spans,
                warnings(clock.startedAt(), spans.getLast().to()));
    }

    private List<Span> spans(LimitClock clock, Countdown countdown, Instant now) {
        var spans = new ArrayList<Span>();
        for (Countdown.Stage stage : countdown.stages()) {
            stage.extension().ifPresent(extension -> spans.add(phrases.extension(extension, stage.start())));
            Instant end = stage.due().orElseGet(() -> present(clock, stage, now));
            spans.addAll(merged(
                    stage.limit().kind().isInDays()
                            ? new DayWalk(calendar, phrases, countdown).walk(stage, end)
                            : new TimeWalk(calendar, phrases, clock.suspensions()).walk(stage, end)));
        }
        return spans;
    }

    /** A suspended clock is explained as far as the present, and at least until it was suspended. */
    private static Instant present(LimitClock clock, Countdown.Stage stage, Instant now) {
        Instant suspended = clock.suspensions().getLast().from();
        Instant earliest = suspended.isAfter(stage.start()) ? suspended : stage.start();
        return now.isAfter(earliest) ? now : earliest;
    }

    /** Neighbours of one kind become one span, and the nights beside a weekend or a holiday belong to it. */
    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? span : merged.getLast();
            if (merged.isEmpty()) {
                merged.add(span);
            } else if (last.isLike(span) || (last.reason().isDayOff() && span.reason() == Reason.OFF_HOURS)) {
                merged.set(merged.size() - 1, last.joinedTo(span));
            } else if (last.reason() == Reason.OFF_HOURS && span.reason().isDayOff()) {
                merged.set(
                        merged.size() - 1, new Span(last.from(), span.to(), Tally.NONE, span.reason(), span.wording()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private List<Wording> warnings(Instant start, Instant end) {
        return IntStream.rangeClosed(
                        calendar.dateOf(start).getYear(), calendar.dateOf(end).getYear())
                .filter(year -> !calendar.statutoryDays().isPublished(year))
                .mapToObj(phrases::unpublished)
                .toList();
    }
}
