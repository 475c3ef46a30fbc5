package org.xinqiao.bench.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.bench.Options;
import org.xinqiao.casework.RuleTrial;
import org.xinqiao.casework.RuleTrials;
import org.xinqiao.catalogue.PackOffice;

/**
 * 试算基准程序: tries a draft of the rules in force on every finished case there is, on data made by {@code seed}; and beside that
 * reads the same lines of the stories without understanding them. {@code trial [--rounds N] [--data DIR]}; the last line is JSON.
 */
public final class TrialBench {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String LINES = """
            select count(*), sum(length(s.type) + length(s.body::text) + length(s.clocks::text))
            from casework.story s join casework.case_state c on c.id = s.case_id
            where c.stage in ('ARCHIVED', 'WITHDRAWN', 'TRANSFERRED_OUT')""";

    private TrialBench() {}

    public static void main(String[] args) {
        Options options = Options.of(args);
        int rounds = options.number("--rounds", 2);
        var application =
                new SpringApplicationBuilder(Xinqiao.class).properties("server.port=0", "logging.level.root=warn");
        try (ConfigurableApplicationContext context = application.run()) {
            DSLContext sql = context.getBean(DSLContext.class);
            Viewer admin = context.getBean(Viewers.class).named(administrator(sql));
            PackOffice packs = context.getBean(PackOffice.class);
            int draft = packs.draft(1, new PackOffice.Title("测量", "Measured", "bench"), admin)
                    .version()
                    .version();
            try {
                for (int round = 0; round < rounds; round++) {
                    measure(context.getBean(RuleTrials.class), draft, admin, sql);
                }
            } finally {
                packs.drop(draft, 1, admin);
            }
        }
    }

    private static void measure(RuleTrials trials, int draft, Viewer admin, DSLContext sql) {
        long begin = System.nanoTime();
        var lines = sql.fetchSingle(LINES);
        double bare = seconds(begin);
        begin = System.nanoTime();
        trials.begin(draft, Instant.EPOCH, Instant.now(), admin);
        RuleTrial trial = trials.last(draft).orElseThrow();
        while (trial.state() == RuleTrial.State.RUNNING) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            trial = trials.last(draft).orElseThrow();
        }
        double took = seconds(begin);
        if (trial.total() == 0) {
            throw new IllegalStateException("no finished case to try it on: first bin/xinqiao seed --cases 130000");
        }
        if (trial.state() != RuleTrial.State.DONE || trial.done() != trial.total()) {
            throw new IllegalStateException("the trial ended as " + trial.state());
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"trial\", \"cases\": %d, \"lines\": %d, \"seconds\": %.2f, \"cases_per_s\": %.0f,"
                        + " \"seconds_per_100000\": %.2f, \"bare_seconds\": %.2f, \"ratio\": %.4f}%n",
                trial.done(),
                lines.get(0, Long.class),
                took,
                trial.done() / took,
                took * 100_000 / Math.max(1, trial.done()),
                bare,
                bare / took);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String administrator(DSLContext sql) {
        return sql.fetchSingle(
                        "select a.username from access.account a join access.account_role r on r.account_id = a.id"
                                + " where a.active and r.role = 'system_admin' order by a.id limit 1")
                .get(0, String.class);
    }
}
