package org.xinqiao.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ShellCommand;
import org.xinqiao.seed.model.City;
import org.xinqiao.seed.model.Plan;
import org.xinqiao.seed.model.Rhythm;
import org.xinqiao.seed.model.Words;

/**
 * 生成模拟数据命令: a plausible past of two years for a made-up city. The same command again adds what is missing; the
 * last line is JSON.
 */
@Component
class SeedCommand implements ShellCommand {

    /** 行政区划代码 begin with the province; none has this one, so what begins with it is no place on earth. */
    private static final String MADE_UP = "99";

    private static final Duration BACK = Duration.ofDays(730);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final SeedWork work;
    private final CitySource cities;
    private final DemandSource demands;
    private final Areas areas;
    private final Clock clock;

    SeedCommand(SeedWork work, CitySource cities, DemandSource demands, Areas areas, Clock clock) {
        this.work = work;
        this.cities = cities;
        this.demands = demands;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            Options options = Options.read(arguments);
            if (!isMadeUp()) {
                System.err.println("这里装的不是虚构的城市（区域代码不以 99 开头），不写入模拟数据。");
                System.err.println("The place loaded here is not made up (its area codes do not begin with 99):"
                        + " nothing is written among its cases.");
                return 1;
            }
            write(options);
            return 0;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            System.err.println(e.getMessage());
            System.err.println("用法 / usage: bin/xinqiao seed [--cases N] [--seed N] [--until 2026-11-25T10:00:00Z]");
            return 1;
        }
    }

    private boolean isMadeUp() {
        return !areas.roots().isEmpty()
                && areas.roots().stream().allMatch(root -> root.code().value().startsWith(MADE_UP));
    }

    private void write(Options options) {
        long begin = System.nanoTime();
        Scene scene = scene(options);
        Iterator<Plan.Family> families = scene.plan().families();
        SeedWork.Progress progress = new SeedWork.Progress();
        int hands = Math.max(2, 2 * Runtime.getRuntime().availableProcessors());
        try (ExecutorService executor = Executors.newFixedThreadPool(hands)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int hand = 0; hand < hands; hand++) {
                all.add(CompletableFuture.runAsync(() -> work.run(scene, families, progress), executor));
            }
            watch(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), progress, options.cases, begin);
        }
        double written = seconds(begin);
        work.settle();
        System.out.printf(
                Locale.ROOT,
                "{\"command\": \"seed\", \"cases\": %d, \"added\": %d, \"cases_per_s\": %.0f, \"story_lines\": %d,"
                        + " \"seconds\": %.1f, \"settled_s\": %.1f}%n",
                progress.done().get(),
                progress.added().get(),
                progress.added().get() / written,
                progress.lines().get(),
                seconds(begin),
                seconds(begin) - written);
    }

    private Scene scene(Options options) {
        Instant until = options.until == null ? clock.instant() : options.until;
        City city = cities.city();
        Words words = Words.shipped();
        Instant from = until.minus(BACK);
        Plan plan = new Plan(options.seed, options.cases, Rhythm.between(from, until, city.offices()), until);
        var zone = city.offices().zone();
        return new Scene(options.seed, city, demands.demands(options.seed, zone, words), words, plan, until);
    }

    /** @throws CompletionException when a worker failed */
    private static void watch(CompletableFuture<Void> all, SeedWork.Progress progress, int cases, long begin) {
        while (!all.isDone()) {
            LockSupport.parkNanos(LOOK_EVERY);
            long done = progress.done().get();
            double rate = done / seconds(begin);
            long left = rate > 0 ? Math.round((cases - done) / rate) : 0;
            System.out.printf(
                    Locale.ROOT,
                    "\r%,d / %,d · %,.0f 件/秒 per s · 还需 left %d:%02d  ",
                    done,
                    cases,
                    rate,
                    left / 60,
                    left % 60);
        }
        System.out.println();
        all.join();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** 选项. */
    private record Options(int cases, long seed, @Nullable Instant until) {

        static Options read(List<String> arguments) {
            if (arguments.size() % 2 != 0) {
                throw new IllegalArgumentException("选项缺少取值 / an option lacks its value");
            }
            int cases = 10_000;
            long seed = 12345;
            Instant until = null;
            for (int i = 0; i < arguments.size(); i += 2) {
                String value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "--cases" -> cases = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--until" -> until = Instant.parse(value).truncatedTo(ChronoUnit.SECONDS);
                    default -> throw new IllegalArgumentException("没有这个选项 / no such option: " + arguments.get(i));
                }
            }
            return new Options(cases, seed, until);
        }
    }
}
