package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Working time adds up (工作时间可加), in every calendar")
class CountingPropertiesTest {

    @Property
    void adding_is_monotonic_in_the_start(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll("limits") TimeLimit limit) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;
        assertThat(limit.dueAfter(earlier, calendar)).isBeforeOrEqualTo(limit.dueAfter(later, calendar));
    }

    @Property
    void adding_more_ends_later(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        var longer = new TimeLimit(limit.amount() + more, limit.kind());
        assertThat(limit.dueAfter(start, calendar)).isAfter(start).isBefore(longer.dueAfter(start, calendar));
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.of(Places.ALL);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Places.at("2019-01-01 00:00").getEpochSecond(),
                        Places.at("2026-12-31 23:59").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Arbitraries.integers()
                .between(1, 60)
                .flatMap(amount -> Arbitraries.of(TimeLimit.Kind.values()).map(kind -> new TimeLimit(amount, kind)));
    }
}
