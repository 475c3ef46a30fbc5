package org.xinqiao.bench.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.xinqiao.engines.worktime.DayHours;
import org.xinqiao.engines.worktime.LimitClock;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;

/**
 * 时限到期计算: deadlines from random starts between 2019 and 2026, in a calendar with a lunch break and all statutory
 * days. The baseline answers the same question the plain way, by walking the dates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {

    private static final int STARTS = 1 << 16;
    private static final long SEED = 12345;

    private final WorkCalendar calendar = WorkCalendar.of(
            "OFFICES",
            new Wording("市级机关", "city offices"),
            ZoneId.of("Asia/Shanghai"),
            WeekHours.parse("MON-FRI 09:00-12:00 13:30-17:30"),
            StatutoryDays.shipped());
    private final TimeLimit fiveWorkingDays = new TimeLimit(5, TimeLimit.Kind.WORKING_DAYS);
    private final TimeLimit eightWorkingHours = new TimeLimit(8, TimeLimit.Kind.WORKING_HOURS);
    private final Instant[] starts = randomStarts();
    private int next;

    @Benchmark
    public Instant fiveWorkingDays() {
        return fiveWorkingDays.dueAfter(start(), calendar);
    }

    @Benchmark
    public Instant eightWorkingHours() {
        return eightWorkingHours.dueAfter(start(), calendar);
    }

    /** A clock that was suspended for a day, and then extended. */
    @Benchmark
    public boolean suspendedAndExtendedClock() {
        Instant start = start();
        return LimitClock.start(start, fiveWorkingDays)
                .suspend(start.plus(1, ChronoUnit.DAYS), "by", "why")
                .resume(start.plus(2, ChronoUnit.DAYS))
                .extend(fiveWorkingDays, start.plus(3, ChronoUnit.DAYS), "by", "why")
                .dueAt(calendar)
                .isPresent();
    }

    @Benchmark
    public Instant fiveWorkingDaysByWalkingTheDates() {
        LocalDate date = calendar.dateOf(start());
        DayHours hours = DayHours.NONE;
        for (int left = 5; left > 0; ) {
            date = date.plusDays(1);
            hours = calendar.day(date).hours();
            left -= hours.isNone() ? 0 : 1;
        }
        int close = hours.shifts().getLast().untilMinute();
        return date.atTime(close / 60, close % 60).atZone(calendar.zone()).toInstant();
    }

    private Instant start() {
        next = (next + 1) & (STARTS - 1);
        return starts[next];
    }

    private static Instant[] randomStarts() {
        long from = Instant.parse("2019-01-01T00:00:00Z").getEpochSecond();
        long until = Instant.parse("2026-12-01T00:00:00Z").getEpochSecond();
        return new Random(SEED)
                .longs(STARTS, from, until)
                .mapToObj(Instant::ofEpochSecond)
                .toArray(Instant[]::new);
    }
}
