package org.xinqiao.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.insight.model.Amount;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.model.Section;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ShellCommand;
import org.xinqiao.testing.DemoPlaceTest;

/** Everything here is asked a second time, in SQL that knows nothing of reports. */
@DemoPlaceTest
@DisplayName("the figures of a report (报告数字) are those that plain SQL finds, and stay as they were counted")
class FiguresOfReportTest {

    private static final AreaCode CITY = new AreaCode("9901");
    private static final List<String> PAST =
            List.of("--cases", "1500", "--seed", "7", "--until", "2026-11-24T03:00:00Z");
    private static final Said NAME = new Said("心桥市", "Xinqiao");

    private static final String SPAN = """
            from casework.case_fact f join casework.case_state t on t.id = f.id
            where f.registered_at >= ?::date::timestamp at time zone 'Asia/Shanghai'
              and f.registered_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
              and f.area like ? || '%' and coalesce(f.matter, '') like ? || '%'""";

    private static final String TOLD = """
            select count(*) as received,
                count(*) filter (where exists (select from casework.story s where s.case_id = f.id and s.type = 'AnsweredDirectly')) as direct,
                count(*) filter (where exists (select from casework.story s where s.case_id = f.id and s.type = 'Dispatched')) as dispatched,
                count(*) filter (where exists (select from casework.story s where s.case_id = f.id
                    and s.type in ('AnsweredDirectly', 'ReplyAccepted', 'ReplyShared'))) as answered,
                count(*) filter (where exists (select from casework.story s where s.case_id = f.id and s.type = 'LimitPassed'
                    and s.body::jsonb ->> 'clock' like 'REPLY-%')) as overdue,
                count(*) filter (where exists (select from casework.story s where s.case_id = f.id and s.type = 'Returned')) as returned,
                count(*) filter (where exists (select from casework.story s where s.case_id = f.id and s.type = 'ReworkOrdered')) as reworked,
                count(*) filter (where t.merged_into is not null) as merged,
                count(*) filter (where exists (select from casework.case_fact e where e.citizen = f.citizen and e.matter = f.matter
                    and e.id <> f.id and e.registered_at between f.registered_at - interval '30 days' and f.registered_at)) as repeated,
                count(*) filter (where t.stage not in ('CLOSED', 'ARCHIVED', 'MERGED', 'WITHDRAWN', 'TRANSFERRED_OUT')) as open
            """;

    private static final String SIGNED = """
            select count(*) filter (where d.due) as due, count(*) filter (where d.due and not d.late) as in_time from (
                select a.signed_at is not null or l.late as due, l.late
                from casework.assignment a
                cross join lateral (select exists (select from casework.story s where s.case_id = a.case_id
                    and s.type = 'LimitPassed' and s.body::jsonb ->> 'clock' = 'SIGN-' || a.no) as late) l
                where a.role = 'LEAD' and a.case_id in (select f.id %s)) d""";

    @Autowired
    private List<ShellCommand> commands;

    @Autowired
    private ReportStore store;

    @Autowired
    private ReportProduction production;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void seeded() {
        ShellCommand seed = commands.stream()
                .filter(each -> each.name().equals("seed"))
                .findFirst()
                .orElseThrow();
        assertThat(seed.run(PAST)).isZero();
    }

    private Report counted(Report.About about) {
        Report.By by = new Report.By(0, "系统", Instant.now(clock));
        long id = store.begin(about, false, by, null).orElseThrow();
        production.count(id);
        return store.find(id).orElseThrow();
    }

    private static Report.About month(AreaCode area, String matter) {
        ReportKind kind = matter.isEmpty() ? ReportKind.MONTHLY : ReportKind.TOPIC;
        Period october = Period.of(ReportKind.MONTHLY, LocalDate.of(2026, 10, 5));
        return new Report.About(kind, area, NAME, matter, new Said(matter, matter), october);
    }

    private Record asked(String select, Report.About about, Period of) {
        return sql.fetchSingle(select, of.begins(), of.ends(), about.area().value(), about.matter());
    }

    private static Map<String, ReportFigure> figures(ReportContent content) {
        return content.sections().stream()
                .filter(section -> !section.code().equals("overview"))
                .flatMap(section -> section.figures().stream())
                .collect(Collectors.toMap(ReportFigure::code, each -> each));
    }

    private static <T> T of(Map<String, T> all, String code) {
        return Objects.requireNonNull(all.get(code), code);
    }

    private void same(Report.About about) {
        Report report = counted(about);
        assertThat(report.state()).isEqualTo(Report.State.DRAFT);
        Map<String, ReportFigure> figures = figures(store.content(report.id()));
        Record now = asked(TOLD + SPAN, about, about.period());
        Record before = asked(TOLD + SPAN, about, about.period().previous(about.kind()));
        Record lastYear = asked(TOLD + SPAN, about, about.period().lastYear(about.kind()));
        for (org.jooq.Field<?> each : now.fields()) {
            ReportFigure figure = of(figures, each.getName());
            assertThat(figure.now()).as(each.getName()).isEqualTo(Amount.count(now.get(each.getName(), Long.class)));
            assertThat(figure.before()).isEqualTo(Amount.count(before.get(each.getName(), Long.class)));
            assertThat(figure.lastYear()).isEqualTo(Amount.count(lastYear.get(each.getName(), Long.class)));
        }
        Record signed = asked(SIGNED.formatted(SPAN), about, about.period());
        assertThat(of(figures, "signedInTime").now())
                .isEqualTo(new Amount(signed.get("in_time", Long.class), signed.get("due", Long.class)));
    }

    @Test
    void ofTheWholeCity() {
        Report.About about = month(CITY, "");
        assertThat(asked(TOLD + SPAN, about, about.period()).get("received", Long.class))
                .as("a month with cases in it")
                .isGreaterThan(30);
        same(about);
    }

    @Test
    void ofOneMatterInOneDistrict() {
        String matter = sql.fetchSingle(
                        "select left(f.matter, 2) as m " + SPAN
                                + " and f.matter is not null group by 1 order by count(*) desc limit 1",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        "990101",
                        "")
                .get("m", String.class);
        same(month(new AreaCode("990101"), matter));
    }

    @Test
    void tablesOfChannelsKindsDaysAndAreasAddUpToAllThatCame() {
        Report report = counted(month(CITY, ""));
        List<Section> sections = store.content(report.id()).sections();
        long received =
                of(figures(new ReportContent(sections)), "received").now().part();
        Map<String, ReportTable> tables = sections.stream()
                .flatMap(section -> section.tables().stream())
                .collect(Collectors.toMap(ReportTable::code, each -> each));
        for (String code : Set.of("channels", "kinds", "times", "areas")) {
            assertThat(of(tables, code).rows().stream()
                            .mapToLong(row ->
                                    Objects.requireNonNull(row.get(1).number()).longValueExact())
                            .sum())
                    .as(code)
                    .isEqualTo(received);
        }
        assertThat(of(tables, "times").rows())
                .as("every day of the month in its order, also those without a case")
                .hasSize(31)
                .extracting(row -> row.getFirst().text().zh())
                .isSorted();
        assertThat(of(tables, "matters").rows()).hasSizeLessThanOrEqualTo(10).isNotEmpty();
    }

    @Test
    void stayAsTheyWereWhateverHappensToTheCases() {
        Report report = counted(month(CITY, ""));
        ReportContent frozen = store.content(report.id());
        sql.execute(
                "update casework.case_fact set kind = 'PRAISE' where id in (select f.id " + SPAN
                        + " and f.kind <> 'PRAISE' limit 3)",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                "9901",
                "");
        try {
            assertThat(store.content(report.id())).isEqualTo(frozen);
            Report again = counted(month(CITY, ""));
            assertThat(store.content(again.id()))
                    .as("counted now it is another one")
                    .isNotEqualTo(frozen);
        } finally {
            // what the seed wrote is written again from the story
            sql.execute("""
                    update casework.case_fact f set kind = coalesce((select s.body::jsonb -> 'facts' ->> 'kind'
                        from casework.story s where s.case_id = f.id and s.type in ('Registered', 'Amended')
                        order by s.seq desc limit 1), f.kind) where f.kind = 'PRAISE'""");
        }
    }

    @Test
    void tellNobodysSecretAmongNotableCases() {
        Report report = counted(month(CITY, ""));
        List<String> numbers = store.content(report.id()).sections().stream()
                .filter(section -> section.code().equals("standouts"))
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(row -> row.getFirst().text().zh())
                .toList();

        assertThat(numbers).isNotEmpty();
        assertThat(sql.fetch(
                        "select from casework.case_fact where number = any(?) and (confidential or kind = 'REPORT' or kept_from <> '{}')",
                        (Object) numbers.toArray(String[]::new)))
                .isEmpty();
    }

    @Test
    void areNotComparedBeforeTheFirstCaseOfAll() {
        LocalDate first = sql.fetchSingle(
                        "select (min(registered_at) at time zone 'Asia/Shanghai')::date as d from casework.case_fact")
                .get("d", LocalDate.class);
        Report.About about = new Report.About(
                ReportKind.WEEKLY, CITY, NAME, "", new Said("", ""), Period.of(ReportKind.WEEKLY, first.plusDays(7)));
        ReportFigure received = of(figures(store.content(counted(about).id())), "received");

        assertThat(received.lastYear()).isNull();
        assertThat(received.before() == null)
                .isEqualTo(about.period().previous(ReportKind.WEEKLY).begins().isBefore(first));
    }
}
