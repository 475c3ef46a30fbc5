package org.xinqiao.bench.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.audit.Sealer;
import org.xinqiao.audit.Verification;
import org.xinqiao.bench.Options;

/**
 * 核对基准程序: writes rows of the audit trail, seals them, and verifies the whole trail with all stories, beside bare
 * reading and hashing of the same rows. {@code audit [--rows N] [--rounds N]}; the last line is JSON.
 * {@code audit --search [--rows N] [--times N]} asks a month of rows what the page can ask instead.
 */
public final class AuditBench {

    private AuditBench() {}

    public static void main(String[] args) throws SQLException {
        Options options = Options.of(args);
        var application = new SpringApplicationBuilder(Xinqiao.class)
                .web(WebApplicationType.NONE)
                .profiles("command");
        try (ConfigurableApplicationContext context = application.run()) {
            if (options.has("--search")) {
                TrailSearch.measure(context, options.number("--rows", 5_000_000), options.number("--times", 100));
            } else {
                measure(context, options.number("--rows", 1_000_000), options.number("--rounds", 3));
            }
        }
    }

    private static void measure(ConfigurableApplicationContext context, int rows, int rounds) throws SQLException {
        DataSource database = context.getBean(DataSource.class);
        System.out.printf("writing %,d rows …%n", rows);
        double written = new MadeRows(database).write(rows);
        long begin = System.nanoTime();
        long sealed = context.getBean(Sealer.class).seal();
        double sealing = (System.nanoTime() - begin) / 1e9;
        if (sealed < rows) {
            throw new IllegalStateException("only " + sealed + " rows were sealed");
        }
        System.out.printf(Locale.ROOT, "written %,.0f/s, sealed %,.0f/s%n", rows / written, sealed / sealing);
        double best = 0;
        double ratio = 0;
        long looked = 0;
        for (int round = 1; round <= rounds; round++) {
            begin = System.nanoTime();
            Verification.Report report = context.getBean(Verification.class).run(List.of(), each -> {});
            double seconds = (System.nanoTime() - begin) / 1e9;
            double bare = new BareReading(database).run();
            looked = report.rows() + report.lines();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,d rows and %,d story lines, %,.0f/s; bare reading %,.0f rows/s; %d findings%n",
                    round,
                    report.rows(),
                    report.lines(),
                    looked / seconds,
                    report.rows() / bare,
                    report.findings());
            if (!report.isWhole()) {
                throw new IllegalStateException(
                        "the trail is not whole: " + report.found().getFirst());
            }
            if (looked / seconds > best) {
                best = looked / seconds;
                ratio = best / (report.rows() / bare);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"audit\", \"rows\": %d, \"rows_per_s\": %.0f, \"ratio_to_bare\": %.3f,"
                        + " \"sealed_per_s\": %.0f}%n",
                looked,
                best,
                ratio,
                sealed / sealing);
    }
}
