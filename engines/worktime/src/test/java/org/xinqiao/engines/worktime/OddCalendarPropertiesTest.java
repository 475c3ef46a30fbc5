package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyCalendar.class)
@Label("The laws hold in the oddest of calendars (任意日历)")
class OddCalendarPropertiesTest {

    @Property(tries = 150)
    void whatIsAddedIsWhatIsMeasured(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll Duration one, @ForAll Duration other) {
        Instant first = calendar.plusWorkingTime(start, one);
        Instant second = calendar.plusWorkingTime(first, other);
        assertThat(calendar.workingTimeBetween(start, first)).isEqualTo(one);
        assertThat(calendar.isWorking(first.minusNanos(1))).isTrue();
        assertThat(second).isEqualTo(calendar.plusWorkingTime(start, one.plus(other)));
    }

    @Property(tries = 150)
    void aLaterStartNeverEndsEarlier(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll Duration later, @ForAll TimeLimit limit) {
        assertThat(limit.dueAfter(start.plus(later), calendar)).isAfterOrEqualTo(limit.dueAfter(start, calendar));
    }

    @Property(tries = 150)
    void theClockItsExplanationAndItsLimitAgree(@ForAll WorkCalendar calendar, @ForAll LimitClock clock) {
        Explanation explanation = clock.explain(calendar, clock.startedAt());
        Instant at = clock.startedAt();
        for (Span span : explanation.spans()) {
            assertThat(span.from()).isEqualTo(at);
            at = span.to();
        }
        if (explanation.due().isPresent()) {
            Tally promised = clock.extensions().stream()
                    .map(extension -> extension.granted().tally())
                    .reduce(clock.limit().tally(), Tally::plus);
            assertThat(explanation.counted()).isEqualTo(promised);
            assertThat(at).isEqualTo(explanation.dueAt());
        }
    }

    @Property(tries = 150)
    void aWeekIsWrittenAsItIsRead(@ForAll WeekHours week) {
        assertThat(WeekHours.parse(week.toString())).isEqualTo(week);
    }
}
