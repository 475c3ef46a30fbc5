package org.xinqiao.bench.loop;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.bench.BareWrites;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.bench.Workers;
import org.xinqiao.bench.WrittenRows;
import org.xinqiao.casework.Cases;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.database.OwnersConnections;

/**
 * 闭环基准程序: drives whole cases through register, dispatch, sign, reply, review, callback and close with several hands,
 * then bare transactions that insert the same number of rows and bytes, on the same PostgreSQL with fsync on.
 * {@code loop [--cases N] [--hands N] [--rounds N] [--by-stage] [--audit]}; the last line is JSON. By stage, all cases take one
 * command before any takes the next, as in a day's work, so that with many cases none is still remembered by the process. With {@code --audit} the loops run with and without
 * rows of the audit trail by turns instead.
 */
public final class LoopBench {

    private static final List<String> TABLES = List.of(
            "casework.story", "casework.case_fact", "casework.case_state", "casework.assignment", "casework.unit_case");
    private static final int GRID = 5;
    private static final int LEAF = 3;
    private static final int WARM_UP = 3000;

    private LoopBench() {}

    public static void main(String[] args) throws SQLException {
        Options options = Options.of(args);
        int cases = options.number("--cases", 3000);
        int hands = options.number("--hands", 8);
        int rounds = options.number("--rounds", 3);
        boolean byStage = options.has("--by-stage");
        var application = new SpringApplicationBuilder(Xinqiao.class)
                .web(WebApplicationType.NONE)
                .profiles("command");
        AuditSwitch audit = new AuditSwitch();
        if (options.has("--audit")) {
            application.initializers(made -> made.getBeanFactory().addBeanPostProcessor(audit));
        }
        try (ConfigurableApplicationContext context = application.run()) {
            if (options.has("--audit")) {
                AuditSwitch.prepare(context.getBean(OwnersConnections.class));
                new AuditOverhead(context, audit, staff(context), new Workers(hands)).measure(cases, rounds);
                return;
            }
            new LoopBench().measure(context, cases, new Workers(hands), rounds, byStage);
        }
    }

    private void measure(
            ConfigurableApplicationContext context, int cases, Workers workers, int rounds, boolean byStage)
            throws SQLException {
        DSLContext sql = context.getBean(DSLContext.class);
        Loop.Staff staff = staff(context);
        System.out.println("warming up …");
        run(new Loop(context.getBean(Cases.class), staff, WARM_UP), WARM_UP, workers, byStage);
        double best = 0;
        double ratio = 0;
        double ratioToLeast = 0;
        List<Figures> times = List.of();
        WrittenRows before = WrittenRows.of(sql, TABLES);
        for (int round = 1; round <= rounds; round++) {
            Loop loop = new Loop(context.getBean(Cases.class), staff, cases);
            double seconds = run(loop, cases, workers, byStage);
            WrittenRows after = WrittenRows.of(sql, TABLES);
            WrittenRows wrote = after.minus(before);
            before = after;
            double commands = cases * (double) Loop.COMMANDS.size();
            BareWrites bare = new BareWrites(
                    context.getBean(DataSource.class),
                    context.getBean(OwnersConnections.class),
                    wrote.rows() / commands,
                    wrote.bytes() / wrote.rows());
            double bareSeconds = workers.run((int) commands, bare::transaction);
            double leastSeconds = workers.run((int) commands, bare::statement);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f loops/s, %.0f commands/s, bare %.0f transactions/s (%.0f in one round trip), %.1f rows and %.0f bytes each%n",
                    round,
                    cases / seconds,
                    commands / seconds,
                    commands / bareSeconds,
                    commands / leastSeconds,
                    wrote.rows() / commands,
                    wrote.bytes() / commands);
            if (cases / seconds > best) {
                best = cases / seconds;
                ratio = bareSeconds / seconds;
                ratioToLeast = leastSeconds / seconds;
                times = loop.times();
            }
        }
        print(cases, workers.hands(), best, ratio, ratioToLeast, times);
    }

    /** @return how many seconds it took */
    private static double run(Loop loop, int cases, Workers workers, boolean byStage) {
        if (!byStage) {
            return workers.run(cases, loop::run);
        }
        double seconds = 0;
        for (int command = 0; command < Loop.COMMANDS.size(); command++) {
            int now = command;
            seconds += workers.run(cases, each -> loop.run(each, now));
        }
        return seconds;
    }

    private static void print(
            int cases, int hands, double loops, double ratio, double ratioToLeast, List<Figures> times) {
        StringBuilder each = new StringBuilder();
        for (int i = 0; i < times.size(); i++) {
            each.append(String.format(
                    Locale.ROOT,
                    "%s\"%s\": {\"p50_ms\": %.2f, \"p99_ms\": %.2f}",
                    i == 0 ? "" : ", ",
                    Loop.COMMANDS.get(i),
                    times.get(i).percentile(0.5),
                    times.get(i).percentile(0.99)));
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"loop\", \"cases\": %d, \"hands\": %d, \"loops_per_s\": %.1f, \"commands_per_s\": %.1f,"
                        + " \"ratio_to_bare\": %.3f, \"ratio_to_one_round_trip\": %.3f, %s}%n",
                cases,
                hands,
                loops,
                loops * Loop.COMMANDS.size(),
                ratio,
                ratioToLeast,
                each);
    }

    private static Loop.Staff staff(ConfigurableApplicationContext context) {
        Viewers viewers = context.getBean(Viewers.class);
        Areas areas = context.getBean(Areas.class);
        AreaCode city = areas.roots().getFirst().code();
        List<Viewer> handlers = new ArrayList<>();
        context
                .getBean(DSLContext.class)
                .fetch("select a.username from access.account a order by a.username")
                .getValues(0, String.class)
                .stream()
                .map(viewers::named)
                .filter(viewer -> viewer.may(Power.HANDLE) && !viewer.may(Power.HEAD_UNIT))
                .limit(200)
                .forEach(handlers::add);
        return new Loop.Staff(
                viewers.named("huawu01"),
                viewers.named("paidan01"),
                handlers,
                viewers.named("shenhe01"),
                viewers.named("huifang01"),
                context.getBean(Matters.class).list().stream()
                        .filter(matter -> matter.level() == LEAF)
                        .toList(),
                areas.within(city, GRID));
    }
}
