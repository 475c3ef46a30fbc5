package org.xinqiao.bench.rates;

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

/**
 * 限流基准程序: one of the lightest answers there is, asked for over HTTP by many people who are signed in, each below their
 * limit, with and without counting by turns. {@code rates [--people N] [--times N]}; the last line is JSON.
 */
public final class RatesBench {

    private static final int A_MINUTE = 600;
    private static final String PATH = "/session";

    private RatesBench() {}

    public static void main(String[] args) {
        Options options = Options.of(args);
        int people = options.number("--people", 40);
        int times = Math.min(options.number("--times", 250), A_MINUTE / 2);
        String password = System.getenv().getOrDefault("XINQIAO_ACCESS_FIRSTPASSWORD", "");
        RateSwitch rates = new RateSwitch();
        var application = new SpringApplicationBuilder(Xinqiao.class)
                .properties(
                        "server.port=0",
                        "xinqiao.demo=true",
                        "logging.level.root=warn",
                        "xinqiao.doors.per-stranger=0",
                        "xinqiao.doors.per-account=" + A_MINUTE,
                        "xinqiao.doors.per-address=" + A_MINUTE * people)
                .initializers(made -> made.getBeanFactory().addBeanPostProcessor(rates));
        try (ConfigurableApplicationContext context = application.run()) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            rates.turn(false);
            List<Browser> browsers = context
                    .getBean(DSLContext.class)
                    .fetch(
                            "select a.username from access.account a join access.account_role r on r.account_id = a.id"
                                    + " where a.active and r.role = 'handler' order by a.id limit {0}",
                            people)
                    .getValues(0, String.class)
                    .stream()
                    .map(username -> Browser.signedIn(port, username, password))
                    .toList();
            measure(rates, browsers, times);
        }
    }

    private static void measure(RateSwitch rates, List<Browser> browsers, int times) {
        List<Figures> with = new ArrayList<>();
        List<Figures> without = new ArrayList<>();
        ask(rates, browsers.getFirst(), times, new Figures(times), new Figures(times));
        for (Browser browser : browsers.subList(1, browsers.size())) {
            with.add(new Figures(times));
            without.add(new Figures(times));
            ask(rates, browser, times, with.getLast(), without.getLast());
        }
        Figures counted = Figures.of(with);
        Figures free = Figures.of(without);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"rates\", \"requests\": %d, \"with_p50_ms\": %.3f, \"without_p50_ms\": %.3f,"
                        + " \"with_p99_ms\": %.3f, \"without_p99_ms\": %.3f, \"with_mean_ms\": %.3f, \"without_mean_ms\": %.3f}%n",
                counted.runs() + free.runs(),
                counted.percentile(0.5),
                free.percentile(0.5),
                counted.percentile(0.99),
                free.percentile(0.99),
                counted.total() / counted.runs(),
                free.total() / free.runs());
    }

    private static void ask(RateSwitch rates, Browser browser, int times, Figures with, Figures without) {
        for (int time = 0; time < times; time++) {
            boolean isFirstWith = time % 2 == 0;
            put(rates, browser, isFirstWith, time, isFirstWith ? with : without);
            put(rates, browser, !isFirstWith, time, isFirstWith ? without : with);
        }
    }

    private static void put(RateSwitch rates, Browser browser, boolean isWith, int time, Figures figures) {
        rates.turn(isWith);
        long begin = System.nanoTime();
        browser.get(PATH);
        figures.put(time, System.nanoTime() - begin);
    }
}
