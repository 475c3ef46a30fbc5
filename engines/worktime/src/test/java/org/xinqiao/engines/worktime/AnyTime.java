package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** 任意取值: what the properties are tried on: any calendar, any moment of the published years, any limit, any fate of a clock. */
class AnyTime extends DomainContextBase {

    private static final long FROM = Places.at("2019-01-01 00:00").getEpochSecond();
    private static final long UNTIL = Places.at("2026-12-31 23:59").getEpochSecond();

    /** Something that befalls a clock, some time after the last thing that did. */
    private record Blow(boolean extension, Duration after, Duration lasting, TimeLimit granted) {}

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.of(Places.ALL);
    }

    /** Half of them on the full minute, where shifts begin and end; half of them anywhere. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> anywhere = Combinators.combine(
                        Arbitraries.longs().between(FROM, UNTIL),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond)
                .withoutEdgeCases();
        Arbitrary<Instant> halfHours = Arbitraries.longs()
                .between(FROM / 1800, UNTIL / 1800)
                .map(halfHour -> Instant.ofEpochSecond(halfHour * 1800));
        return Arbitraries.oneOf(anywhere, halfHours);
    }

    @Provide
    Arbitrary<Duration> durations() {
        Arbitrary<Duration> nanos = Arbitraries.longs()
                .between(1, Duration.ofDays(12).toNanos())
                .map(Duration::ofNanos)
                .withoutEdgeCases();
        Arbitrary<Duration> halfHours =
                Arbitraries.longs().between(1, 600).map(halfHour -> Duration.ofMinutes(halfHour * 30));
        return Arbitraries.oneOf(nanos, halfHours);
    }

    @Provide
    Arbitrary<Integer> amounts() {
        return Arbitraries.integers().between(1, 40);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(amounts(), Arbitraries.of(TimeLimit.Kind.class))
                .as(TimeLimit::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<LimitClock> clocks() {
        Arbitrary<Blow> blow = Combinators.combine(
                        Arbitraries.of(true, false, false), durations(), durations(), limits())
                .as(Blow::new);
        return Combinators.combine(instants(), limits(), blow.list().ofMaxSize(4), Arbitraries.of(true, false))
                .as(AnyTime::clock)
                .withoutEdgeCases();
    }

    private static LimitClock clock(Instant start, TimeLimit limit, List<Blow> blows, boolean resumed) {
        LimitClock clock = LimitClock.start(start, limit);
        Instant at = start;
        for (Blow blow : blows) {
            at = at.plus(blow.after().dividedBy(4));
            if (blow.extension()) {
                clock = clock.extend(blow.granted(), at, "李强", "需现场勘查");
            } else {
                clock = clock.suspend(at, "王敏", "等待专家意见");
                at = at.plus(blow.lasting());
                clock = clock.resume(at);
            }
        }
        return resumed ? clock : clock.suspend(at.plus(Duration.ofHours(5)), "王敏", "等待材料");
    }
}
