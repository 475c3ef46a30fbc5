package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyTime.class)
@Label("An explanation leaves no gap and counts what was promised (说明与计算一致)")
class ExplanationPropertiesTest {

    @Property
    void theSpansReachFromTheStartToTheEndWithoutAGap(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Instant now) {
        Explanation explanation = clock.explain(calendar, now);
        List<Span> spans = explanation.spans();
        assertThat(spans.getFirst().from()).isEqualTo(clock.startedAt());
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
        }
        explanation.due().ifPresent(due -> assertThat(spans.getLast().to()).isEqualTo(due));
        assertThat(explanation.due()).isEqualTo(clock.dueAt(calendar));
    }

    @Property
    void theSpansCountWhatWasPromised(@ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Instant now) {
        Explanation explanation = clock.explain(calendar, now);
        Tally promised = Stream.concat(
                        Stream.of(clock.limit()), clock.extensions().stream().map(Extension::granted))
                .map(TimeLimit::tally)
                .reduce(Tally.NONE, Tally::plus);
        if (explanation.due().isPresent()) {
            assertThat(explanation.counted()).isEqualTo(promised);
        } else {
            assertThat(explanation.counted()).isNotEqualTo(promised);
        }
    }

    @Property
    void whatIsCountedByTheClockWasWorkedAndNotSuspended(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Instant now) {
        for (Span span : clock.explain(calendar, now).spans()) {
            if (span.tally().time().isPositive()) {
                assertThat(Duration.between(span.from(), span.to()))
                        .isEqualTo(span.tally().time());
                assertThat(clock.suspensions()).noneMatch(each -> each.touches(span.from(), span.to()));
                assertThat(span.reason() == Reason.EMERGENCY
                                || calendar.workingTimeBetween(span.from(), span.to())
                                        .equals(span.tally().time()))
                        .isTrue();
            }
        }
    }

    @Property
    void freeTimeHoldsNoWork(@ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Instant now) {
        assertThat(clock.explain(calendar, now).spans())
                .filteredOn(span ->
                        span.reason().isDayOff() || span.reason() == Reason.OFF_HOURS || span.reason() == Reason.BREAK)
                .allSatisfy(span -> assertThat(calendar.workingTimeBetween(span.from(), span.to()))
                        .isZero());
    }

    @Property
    void neighboursDifferAndOnlyAnExtensionIsAMoment(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Instant now) {
        Optional<Span> last = Optional.empty();
        for (Span span : clock.explain(calendar, now).spans()) {
            assertThat(last.filter(span::isLike)).isEmpty();
            assertThat(span.from().equals(span.to())).isEqualTo(span.reason() == Reason.EXTENSION);
            last = Optional.of(span).filter(each -> each.reason() != Reason.EXTENSION);
        }
    }

    @Property
    void fiveWorkingDaysAlwaysReadInADozenLines(@ForAll Instant start) {
        LimitClock clock = LimitClock.start(start, TimeLimit.parse("5 WORKING_DAYS"));
        assertThat(clock.explain(Places.OFFICES, start).zh().lines().count()).isLessThanOrEqualTo(12);
    }
}
