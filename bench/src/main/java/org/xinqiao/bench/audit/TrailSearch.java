package org.xinqiao.bench.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Trail;
import org.xinqiao.audit.Who;
import org.xinqiao.audit.model.TrailQuery;
import org.xinqiao.bench.Figures;

/**
 * 查询基准: what the page of the trail can be asked, each question many times for other values, with all that the page does,
 * beside as many rows read by the primary key from some moment on.
 */
final class TrailSearch {

    private static final int PAGE = 51;
    private static final Who WHO = new Who(0, "bench");
    private static final double SLOW = 200;

    private final Trail trail;
    private final DSLContext sql;
    private final Instant begin;
    private final Instant end;
    private final MadeMonth made;
    private final Random random = new Random(7);

    private TrailSearch(ConfigurableApplicationContext context, Instant begin, Instant end, int rows) {
        this.trail = context.getBean(Trail.class);
        this.sql = context.getBean(DSLContext.class);
        this.begin = begin;
        this.end = end;
        this.made = new MadeMonth(begin, end, rows);
    }

    /** Writes the month unless it is there, asks, and prints a line for each question and JSON. */
    static void measure(ConfigurableApplicationContext context, int rows, int times) throws java.sql.SQLException {
        Instant begin = YearMonth.now(ZoneOffset.UTC)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        TrailSearch search = new TrailSearch(context, begin, Instant.now(), rows);
        if (search.sql
                        .fetchSingle("select count(*) from (select from audit.entry limit {0}) those", rows)
                        .get(0, Integer.class)
                < rows) {
            System.out.printf("writing %,d rows …%n", rows);
            search.made.write(context.getBean(DataSource.class));
        }
        search.ask(rows, times);
    }

    private void ask(int rows, int times) {
        Figures bare = run(
                times,
                () -> sql.fetch(
                        "select * from audit.entry where id < {0} order by id desc limit {1}", before(moment()), PAGE));
        System.out.printf(
                Locale.ROOT,
                "%-44s p50 %7.2f  p99 %7.2f ms%n",
                "51 rows by the primary key",
                bare.percentile(0.5),
                bare.percentile(0.99));
        List<Figures> all = new ArrayList<>();
        String slowest = "";
        double worst = 0;
        for (Map.Entry<String, Supplier<TrailQuery>> question : questions().entrySet()) {
            int[] found = {0};
            Figures figures = run(times, () -> {
                TrailQuery query = question.getValue().get();
                found[0] += trail.page(query, null, PAGE, WHO).size();
            });
            all.add(figures);
            double p99 = figures.percentile(0.99);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s p50 %7.2f  p99 %7.2f ms  %4.1f rows%s%n",
                    question.getKey(),
                    figures.percentile(0.5),
                    p99,
                    found[0] / (double) times,
                    p99 > SLOW ? "  SLOW" : "");
            if (p99 > worst) {
                worst = p99;
                slowest = question.getKey();
            }
        }
        Figures every = Figures.of(all);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"audit --search\", \"rows\": %d, \"questions\": %d, \"p50_ms\": %.2f, \"p99_ms\": %.2f,"
                        + " \"slowest\": \"%s\", \"slowest_p99_ms\": %.2f, \"bare_p50_ms\": %.2f, \"bare_p99_ms\": %.2f}%n",
                rows,
                all.size(),
                every.percentile(0.5),
                every.percentile(0.99),
                slowest,
                worst,
                bare.percentile(0.5),
                bare.percentile(0.99));
    }

    private static Figures run(int times, Runnable work) {
        Figures figures = new Figures(times);
        work.run();
        for (int time = 0; time < times; time++) {
            long from = System.nanoTime();
            work.run();
            figures.put(time, System.nanoTime() - from);
        }
        return figures;
    }

    private Map<String, Supplier<TrailQuery>> questions() {
        Map<String, Supplier<TrailQuery>> all = new LinkedHashMap<>();
        all.put("the newest", () -> new Asked().query());
        all.put("before some moment", () -> new Asked().until(moment()).query());
        askWho(all);
        askWhatItWasDoneTo(all);
        askWhatWasDone(all);
        all.put("common words", () -> new Asked().saying("Replied").query());
        all.put("words of one in a hundred", () -> new Asked().saying("回访").query());
        return all;
    }

    private void askWho(Map<String, Supplier<TrailQuery>> all) {
        all.put("a busy account", () -> new Asked().by(busy()).query());
        all.put("any account", () -> new Asked().by(any()).query());
        all.put(
                "any account, before some moment",
                () -> new Asked().by(any()).until(moment()).query());
        all.put(
                "an account that did nothing",
                () -> new Asked().by(MadeMonth.ACCOUNTS + 9).query());
        all.put(
                "a busy account's rare actions",
                () -> new Asked().by(busy()).doing("role.changed").query());
        all.put(
                "any account's common actions",
                () -> new Asked().by(any()).doing("case.read").query());
        all.put(
                "any account's refusals",
                () -> new Asked().by(any()).ending("REFUSED").query());
    }

    private void askWhatItWasDoneTo(Map<String, Supplier<TrailQuery>> all) {
        all.put("a case, by its number", () -> new Asked().on(number()).query());
        all.put("a case there is not", () -> new Asked().on("20269999999999").query());
        all.put(
                "something else, by its id",
                () -> new Asked().on(Long.toString(MadeMonth.account(any()))).query());
        all.put(
                "what any account did to a case",
                () -> new Asked().by(any()).on(number()).query());
    }

    private void askWhatWasDone(Map<String, Supplier<TrailQuery>> all) {
        all.put("a common action", () -> new Asked().doing("case.read").query());
        all.put(
                "a common action, before some moment",
                () -> new Asked().doing("case.read").until(moment()).query());
        all.put(
                "one in a hundred",
                () -> new Asked().doing("citizen.unmasked").until(moment()).query());
        all.put("a rare action", () -> new Asked().doing("role.changed").query());
        all.put(
                "an action that never happened",
                () -> new Asked().doing("person.erased").query());
        all.put(
                "a kind of actions",
                () -> new Asked()
                        .doing(AuditAction.under("account").toArray(String[]::new))
                        .query());
        all.put("whatever was refused", () -> new Asked().ending("REFUSED").query());
        all.put("whatever failed", () -> new Asked().ending("FAILED").query());
        all.put(
                "refusals of common steps",
                () -> new Asked()
                        .doing("case.stepped")
                        .ending("REFUSED")
                        .until(moment())
                        .query());
    }

    private int busy() {
        return random.nextInt(50);
    }

    private int any() {
        return random.nextInt(MadeMonth.ACCOUNTS);
    }

    private String number() {
        return MadeMonth.number(random.nextInt(made.cases()));
    }

    private Instant moment() {
        return begin.plus(Duration.ofMillis(
                (long) (random.nextDouble() * Duration.between(begin, end).toMillis())));
    }

    private static long before(Instant moment) {
        return moment.toEpochMilli() << 20;
    }

    /** 所问: the whole month, until something more is said. */
    private final class Asked {

        private Instant before = end.plus(Duration.ofDays(1));
        private @Nullable String actor;
        private List<Long> accounts = List.of();
        private List<String> actions = List.of();
        private @Nullable String object;
        private @Nullable String result;
        private @Nullable String text;

        Asked until(Instant moment) {
            before = moment;
            return this;
        }

        Asked by(int place) {
            actor = "王芳" + place;
            accounts = List.of(MadeMonth.account(place), 0L);
            return this;
        }

        Asked doing(String... codes) {
            actions = List.of(codes);
            return this;
        }

        Asked on(String what) {
            object = what;
            return this;
        }

        Asked ending(String how) {
            result = how;
            return this;
        }

        Asked saying(String words) {
            text = words;
            return this;
        }

        TrailQuery query() {
            return new TrailQuery(begin, before, actor, accounts, actions, object, result, text);
        }
    }
}
