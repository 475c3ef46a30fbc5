package org.xinqiao.bench.advice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.bench.worklist.Browser;
import org.xinqiao.dispatch.DispatchWork;

/**
 * 边填边建议基准程序: texts of old cases typed again, a few characters at a time; each time everything is asked that the form asks.
 * Beside it the same texts are only held against the catalogue, over the same HTTP. {@code advice [--texts N] [--step N]}; the last
 * line is JSON.
 */
public final class AdviceBench {

    private static final int SHORTEST = 8;
    private static final int WARM = 150;

    private AdviceBench() {}

    public static void main(String[] args) {
        Options options = Options.of(args);
        int texts = options.number("--texts", 60);
        int step = options.number("--step", 8);
        String password = System.getenv().getOrDefault("XINQIAO_ACCESS_FIRSTPASSWORD", "");
        var application = new SpringApplicationBuilder(Xinqiao.class)
                .properties(
                        "server.port=0",
                        "xinqiao.demo=true",
                        "logging.level.root=warn",
                        "db-scheduler.enabled=false",
                        "xinqiao.doors.per-account=0",
                        "xinqiao.doors.per-address=0");
        try (ConfigurableApplicationContext context = application.run()) {
            DispatchWork work = context.getBean(DispatchWork.class);
            work.learnIfNothingIsKnown();
            work.readAll();
            DSLContext sql = context.getBean(DSLContext.class);
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            measure(Browser.signedIn(port, taker(sql), password), typed(sql, texts, step));
        }
    }

    private static String taker(DSLContext sql) {
        return sql.fetchSingle(
                        "select a.username from access.account a join access.account_role r on r.account_id = a.id"
                                + " where a.active and r.role = 'call_taker' order by a.id limit 1")
                .get(0, String.class);
    }

    /** What stands in the form after every few characters of each text. */
    private static List<String> typed(DSLContext sql, int texts, int step) {
        List<String> typed = new ArrayList<>();
        sql.fetch("select text from casework.case_fact where length(text) > 20 order by id desc limit {0}", texts)
                .getValues(0, String.class)
                .forEach(text -> {
                    for (int length = SHORTEST; length < text.length(); length += step) {
                        typed.add(text.substring(0, length));
                    }
                });
        return typed;
    }

    private static void measure(Browser browser, List<String> typed) {
        typed.stream().limit(WARM).forEach(text -> {
            browser.get(advice(text));
            browser.get(guess(text));
        });
        Figures advised = new Figures(typed.size());
        Figures guessed = new Figures(typed.size());
        for (int at = 0; at < typed.size(); at++) {
            long begin = System.nanoTime();
            browser.get(advice(typed.get(at)));
            advised.put(at, System.nanoTime() - begin);
            begin = System.nanoTime();
            browser.get(guess(typed.get(at)));
            guessed.put(at, System.nanoTime() - begin);
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"advice\", \"requests\": %d, \"p50_ms\": %.1f, \"p95_ms\": %.1f, \"p99_ms\": %.1f,"
                        + " \"baseline_p50_ms\": %.2f, \"ratio\": %.1f}%n",
                advised.runs(),
                advised.percentile(0.5),
                advised.percentile(0.95),
                advised.percentile(0.99),
                guessed.percentile(0.5),
                advised.percentile(0.5) / guessed.percentile(0.5));
    }

    private static String advice(String text) {
        return "/advice?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String guess(String text) {
        return "/matter-guesses?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
