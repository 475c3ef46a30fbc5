package org.xinqiao.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.engines.worktime.Explanation;
import org.xinqiao.engines.worktime.LimitClock;
import org.xinqiao.engines.worktime.Span;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.timekeeping.WorkCalendars;

/** Lets the engine explain a clock in the calendar that it counts in. */
@Component
class Explanations {

    private final WorkCalendars calendars;
    private final java.time.Clock now;

    Explanations(WorkCalendars calendars, java.time.Clock now) {
        this.calendars = calendars;
        this.now = now;
    }

    ExplanationView of(Clock clock) {
        return clock.counted().map(counted -> counted(clock, counted)).orElseGet(() -> untilMoment(clock));
    }

    private ExplanationView counted(Clock clock, LimitClock counted) {
        Explanation explanation = counted.explain(calendars.remembered(clock.calendar()), now.instant());
        return new ExplanationView(
                explanation.dueAt(),
                ExplanationView.LimitView.of(clock.limit()),
                explanation.headline().zh(),
                explanation.headline().en(),
                explanation.spans().stream().map(Explanations::span).toList(),
                explanation.warnings().stream().map(Explanations::words).toList());
    }

    /** Clocks of suspensions and reminders have no limit to count: they simply end at the moment that was set. */
    private static ExplanationView untilMoment(Clock clock) {
        Instant from = clock.started();
        Instant to = clock.due();
        boolean isReminder = clock.key().kind() == ClockKind.REMINDER;
        String zh = isReminder ? "答复时限用去规定的比例时提醒承办单位" : "到设定时间自动恢复";
        String en = isReminder
                ? "The unit is reminded when the share of its limit that the rules name is used up"
                : "Resumes by itself at the time that was set";
        long seconds = Duration.between(from, to).toSeconds();
        var span = new ExplanationView.SpanView(from, to, true, seconds, "SET", zh, en, null);
        return new ExplanationView(to, null, zh, en, List.of(span), List.of());
    }

    private static ExplanationView.SpanView span(Span span) {
        return new ExplanationView.SpanView(
                span.from(),
                span.to(),
                span.isCounted(),
                Duration.between(span.from(), span.to()).toSeconds(),
                span.reason().name(),
                span.wording().zh(),
                span.wording().en(),
                span.isCounted() ? words(span.tally().wording()) : null);
    }

    private static ExplanationView.Words words(Wording wording) {
        return new ExplanationView.Words(wording.zh(), wording.en());
    }
}
