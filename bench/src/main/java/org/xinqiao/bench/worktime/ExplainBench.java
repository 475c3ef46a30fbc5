package org.xinqiao.bench.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.worktime.LimitClock;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;

/**
 * 时限说明基准程序: explains clocks of fifteen working days that were suspended twice and extended by ten, begun at any moment of
 * three years; and beside that only reckons when they end. {@code explain [--times N]}; the last line is JSON.
 */
public final class ExplainBench {

    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
    private static final long THREE_YEARS = Duration.ofDays(3 * 365).toSeconds();
    private static final WorkCalendar OFFICES = WorkCalendar.of(
            "offices",
            new Wording("机关", "offices"),
            ZoneId.of("Asia/Shanghai"),
            WeekHours.weekdays("09:00-12:00 13:30-17:30"),
            StatutoryDays.shipped());

    private ExplainBench() {}

    public static void main(String[] args) {
        int times = Options.of(args).number("--times", 20_000);
        RandomGenerator random = new SplittableRandom(12345);
        round(times / 4, random);
        Figures[] figures = round(times, random);
        Figures explained = figures[0];
        Figures reckoned = figures[1];
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"explain\", \"clocks\": %d, \"p50_ms\": %.4f, \"p99_ms\": %.4f, \"mean_ms\": %.4f,"
                        + " \"reckoned_mean_ms\": %.4f, \"ratio\": %.4f}%n",
                explained.runs(),
                explained.percentile(0.5),
                explained.percentile(0.99),
                explained.total() / explained.runs(),
                reckoned.total() / reckoned.runs(),
                reckoned.total() / explained.total());
    }

    private static Figures[] round(int times, RandomGenerator random) {
        Figures explained = new Figures(times);
        Figures reckoned = new Figures(times);
        for (int time = 0; time < times; time++) {
            LimitClock clock = clock(random);
            Instant now = clock.startedAt().plus(Duration.ofDays(random.nextInt(60)));
            long begin = System.nanoTime();
            Instant due = clock.dueAt(OFFICES).orElseThrow();
            long between = System.nanoTime();
            Instant told = clock.explain(OFFICES, now).due().orElseThrow();
            explained.put(time, System.nanoTime() - between);
            reckoned.put(time, between - begin);
            if (!told.equals(due)) {
                throw new IllegalStateException("the explanation of " + clock + " ends elsewhere");
            }
        }
        return new Figures[] {explained, reckoned};
    }

    private static LimitClock clock(RandomGenerator random) {
        Instant begin = FIRST.plusSeconds(random.nextLong(THREE_YEARS));
        Instant first = begin.plus(Duration.ofHours(20 + random.nextInt(60)));
        Instant second = first.plus(Duration.ofDays(4 + random.nextInt(3)));
        return LimitClock.start(begin, TimeLimit.parse("15 WORKING_DAYS"))
                .suspend(first, "1", "等配件")
                .resume(first.plus(Duration.ofHours(30)))
                .suspend(second, "1", "等鉴定")
                .resume(second.plus(Duration.ofHours(50)))
                .extend(TimeLimit.parse("10 WORKING_DAYS"), second.plus(Duration.ofDays(3)), "1", "量大");
    }
}
