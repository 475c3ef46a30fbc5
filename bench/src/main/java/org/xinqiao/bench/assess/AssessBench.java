package org.xinqiao.bench.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.assessment.AssessmentRuns;
import org.xinqiao.assessment.FactIntake;
import org.xinqiao.assessment.Rankings;
import org.xinqiao.assessment.Run;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlaceTime;

/**
 * 考核基准程序: all indicators of many units over a million cases of a month from scratch, with every rate, score and rank; then one event
 * after the other read into facts and sums, with the class it touches ranked anew. {@code assess [--cases N] [--units N] [--events N]}, on a
 * database of its own; the last line is JSON.
 */
public final class AssessBench {

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final String PLAIN = """
            select unit, count(*) filter (where signed_on_time), count(*) filter (where sign_due),
                count(*) filter (where replied_on_time), count(*) filter (where reply_due), count(*) filter (where solved),
                count(*) filter (where satisfied), count(*) filter (where reached), count(*) filter (where called_back),
                count(*) filter (where returns > 0), count(*) filter (where reworks > 0), count(*) filter (where answered)
            from assessment.case_fact where month = ? and excluded not in ('MERGED', 'WITHDRAWN', 'TRANSFERRED_OUT') group by unit""";

    private final ConfigurableApplicationContext context;
    private final DSLContext sql;
    private final Viewer viewer;

    private AssessBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.sql = context.getBean(DSLContext.class);
        this.viewer = context.getBean(Viewers.class).named("duban01");
    }

    public static void main(String[] args) {
        Options options = Options.of(args);
        String data = System.getenv().getOrDefault("XINQIAO_DATA", "data/bench") + "/assess";
        var application =
                new SpringApplicationBuilder(Xinqiao.class).properties("server.port=0", "logging.level.root=warn");
        try (ConfigurableApplicationContext context =
                application.run("--xinqiao.data=" + data, "--xinqiao.assessment.follow=false")) {
            new AssessBench(context)
                    .measure(
                            options.number("--cases", 1_000_000),
                            options.number("--units", 289),
                            options.number("--events", 200));
        }
    }

    private void measure(int cases, int units, int events) {
        AssessmentRuns runs = context.getBean(AssessmentRuns.class);
        LocalDate month = PlaceTime.dayOf(Instant.now()).withDayOfMonth(1);
        Run run = runs.draft(viewer, Run.Kind.MONTH, month);
        List<Run.Subject> measured = run.subjects().stream()
                .filter(each -> each.key().startsWith("U") && !each.unitClass().equals("GRID"))
                .limit(units)
                .toList();
        new MadeFacts(sql).write(cases, month, measured, run.subjectsOf(Run.STREETS));
        sql.fetch(PLAIN, month);
        long begin = System.nanoTime();
        sql.fetch(PLAIN, month);
        double plain = seconds(begin);
        begin = System.nanoTime();
        runs.recount(viewer, run.id());
        double counted = seconds(begin);
        int ranked = ranked(runs.get(viewer, run.id()));
        double full = seconds(begin);
        Figures figures = events(events, run, measured);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"assess\", \"cases\": %d, \"units\": %d, \"subjects\": %d, \"indicators\": %d, \"full_s\": %.2f,"
                        + " \"counted_s\": %.2f, \"plain_s\": %.2f, \"ratio\": %.3f, \"events\": %d, \"incremental_ms\": %.1f,"
                        + " \"incremental_p99_ms\": %.1f}%n",
                cases,
                measured.size(),
                ranked,
                run.indicators().size(),
                full,
                counted,
                plain,
                plain / full,
                events,
                figures.percentile(HALF),
                figures.percentile(NEARLY_ALL));
    }

    private int ranked(Run run) {
        Rankings rankings = context.getBean(Rankings.class);
        return rankings.classes(viewer, run).stream()
                .mapToInt(each -> rankings.ranking(viewer, run, each.code()).size())
                .sum();
    }

    /** The event itself is not measured, only what the assessment does because of it. */
    private Figures events(int events, Run run, List<Run.Subject> measured) {
        FactIntake intake = context.getBean(FactIntake.class);
        Rankings rankings = context.getBean(Rankings.class);
        AssessmentRuns runs = context.getBean(AssessmentRuns.class);
        List<Run.Subject> leads = measured.stream()
                .filter(each -> each.unitClass().equals("CITY_DEPARTMENT"))
                .toList();
        Figures figures = new Figures(events);
        for (int at = 0; at < events; at++) {
            Run.Subject lead = leads.get(at % leads.size());
            CaseId id = dispatched(new UnitId(Long.parseLong(lead.key().substring(1))));
            long begin = System.nanoTime();
            if (intake.takeIn(List.of(id)) != 1) {
                throw new IllegalStateException("the case was not read");
            }
            rankings.ranking(viewer, runs.get(viewer, run.id()), lead.unitClass());
            figures.put(at, System.nanoTime() - begin);
        }
        return figures;
    }

    private CaseId dispatched(UnitId lead) {
        Cases cases = context.getBean(Cases.class);
        Viewers viewers = context.getBean(Viewers.class);
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "测量用的诉求",
                "测量用的诉求，并非真实诉求。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                null);
        Outcome begun = cases.register(viewers.named("huawu01"), new NewCase(UUID.randomUUID(), null, facts));
        CaseId id = ((Outcome.Done) begun).it().id();
        Outcome sent = cases.handle(
                viewers.named("paidan01"), id, 0, UUID.randomUUID(), new Command.Dispatch(lead, List.of(), "", null));
        if (!(sent instanceof Outcome.Done)) {
            throw new IllegalStateException("not dispatched: " + sent);
        }
        return id;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
