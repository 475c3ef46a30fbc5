package org.xinqiao.bench.portal;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.bench.BareWrites;
import org.xinqiao.bench.Options;
import org.xinqiao.bench.Workers;
import org.xinqiao.bench.WrittenRows;
import org.xinqiao.platform.database.OwnersConnections;

/**
 * 市民端基准程序: citizens who signed in with a phone and a code submit cases over HTTP, first as fast as they can, then at a
 * rate; beside it transactions that only insert as many rows and bytes on the same PostgreSQL. Afterwards every case must be
 * on record. Then the page itself is opened in Chromium, as on a slow phone. {@code portal [--seconds N] [--rate N]
 * [--hands N] [--citizens N] [--warm N] [--no-page]}; the last line is JSON. Only the limits of one phone and one address are set
 * higher; puzzle, code, session, token and audit are as they are for everybody.
 */
public final class PortalBench {

    private static final String MANY = "1000000000";

    private final ConfigurableApplicationContext context;
    private final DSLContext sql;
    private final Options options;

    private PortalBench(ConfigurableApplicationContext context, Options options) {
        this.context = context;
        this.sql = context.getBean(DSLContext.class);
        this.options = options;
    }

    public static void main(String[] args) throws SQLException {
        // as arguments, since the house's own settings would win over a program's
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Xinqiao.class)
                .run(
                        "--server.port=0",
                        "--xinqiao.demo=true",
                        "--logging.level.root=warn",
                        "--xinqiao.doors.per-stranger=0",
                        "--xinqiao.portal.cases-per-phone=" + MANY,
                        "--xinqiao.portal.cases-per-address=" + MANY)) {
            new PortalBench(context, Options.of(args)).measure();
        }
    }

    private void measure() throws SQLException {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        int seconds = options.number("--seconds", 10);
        int rate = options.number("--rate", 200);
        int hands = options.number("--hands", 8);
        List<Citizen> citizens = IntStream.range(0, options.number("--citizens", 48))
                .mapToObj(number -> Citizen.signedIn(port, number))
                .toList();
        Rush rush = new Rush(citizens, new MadeForms(sql));
        System.out.printf("%d citizens signed in; warming up …%n", citizens.size());
        int before = registered();
        double warm =
                rush.asFastAsTheyCan(options.number("--warm", 8000), hands).perSecond();
        System.out.printf("warm: %.0f/s; measuring …%n", warm);
        List<String> tables = WrittenRows.everyTable(sql);
        WrittenRows start = WrittenRows.of(sql, tables);
        Rush.Outcome fast = rush.asFastAsTheyCan(rate * seconds, hands);
        WrittenRows wrote = WrittenRows.of(sql, tables).minus(start);
        System.out.printf(
                Locale.ROOT,
                "%d hands: %.0f/s, p50 %.0f ms, p99 %.0f ms%n",
                hands,
                fast.perSecond(),
                fast.times().percentile(0.5),
                fast.times().percentile(0.99));
        double bare = bare(wrote, fast.cases(), hands);
        Rush.Outcome steady = rush.atRate(rate, seconds);
        int lost = rush.submitted() - (registered() - before);
        Page page = options.has("--no-page") ? Page.NOT_OPENED : Page.openedAt(port);
        print(fast, wrote, bare, steady, rate, lost, page);
    }

    private int registered() {
        return sql.fetchSingle("select count(*) from casework.case_fact where channel = 'PORTAL'")
                .get(0, Integer.class);
    }

    /** @return how many such transactions there are in a second */
    private double bare(WrittenRows wrote, int cases, int hands) throws SQLException {
        BareWrites bare = new BareWrites(
                context.getBean(DataSource.class),
                context.getBean(OwnersConnections.class),
                wrote.rows() / cases,
                wrote.bytes() / wrote.rows());
        return cases / new Workers(hands).run(cases, bare::transaction);
    }

    private static void print(
            Rush.Outcome fast, WrittenRows wrote, double bare, Rush.Outcome steady, int rate, int lost, Page page) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"portal\", \"cases\": %d, \"per_s\": %.1f, \"p50_ms\": %.1f, \"p99_ms\": %.1f,"
                        + " \"rows_each\": %.1f, \"bytes_each\": %.0f, \"bare_per_s\": %.1f, \"ratio_to_bare\": %.3f,"
                        + " \"rate\": %d, \"at_rate_per_s\": %.1f, \"at_rate_p50_ms\": %.1f, \"at_rate_p99_ms\": %.1f,"
                        + " \"lost\": %d, %s}%n",
                fast.cases(),
                fast.perSecond(),
                fast.times().percentile(0.5),
                fast.times().percentile(0.99),
                wrote.rows() / fast.cases(),
                wrote.bytes() / fast.cases(),
                bare,
                fast.perSecond() / bare,
                rate,
                steady.perSecond(),
                steady.times().percentile(0.5),
                steady.times().percentile(0.99),
                lost,
                page.json());
    }
}
