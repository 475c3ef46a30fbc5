package org.xinqiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.assessment.model.Figure;
import org.xinqiao.assessment.model.Tally;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.assessment.store.TallyTable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ShellCommand;
import org.xinqiao.testing.DemoPlaceTest;

/** Everything here is asked of the stories a second time, in SQL that knows nothing of facts, sums or formulas. */
@DemoPlaceTest
@DisplayName("the figures of a month are those that plain SQL finds in the stories, to the digit (考核复算)")
class DigitsTest {

    private static final AreaCode CITY = new AreaCode("9901");
    private static final List<String> PAST =
            List.of("--cases", "1500", "--seed", "7", "--until", "2026-11-24T03:00:00Z");
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    /** By unit: cases it led, gave back, answered and was asked about, with what was said last of its own answer. */
    private static final String STORIES = """
            with line as (
                select s.*, f.area, (body::jsonb ->> 'assignment')::int as ordered
                from casework.story s join casework.case_fact f on f.id = s.case_id
            ), given as (
                select a.case_id, a.unit, min(a.dispatched_at) as at from casework.assignment a
                where a.role = 'LEAD' group by a.case_id, a.unit
            ), answer as (
                select l.case_id, a.unit, l.seq,
                    lead(l.seq, 1, 1000000) over (partition by l.case_id order by l.seq) as until
                from line l join casework.assignment a on a.case_id = l.case_id and a.no = l.ordered
                where l.type = 'Replied'
            ), latest as (
                select distinct on (case_id, unit) * from answer order by case_id, unit, seq desc
            ), asked as (
                select distinct on (r.case_id, r.unit) r.case_id, r.unit, c.body::jsonb as said
                from latest r join line c on c.case_id = r.case_id and c.type = 'CalledBack' and c.seq between r.seq and r.until
                where (c.body::jsonb ->> 'contacted')::boolean or (c.body::jsonb ->> 'givenUp')::boolean
                order by r.case_id, r.unit, c.seq desc
            ), again as (
                select r.case_id, r.unit, count(*) as times from answer r
                join line w on w.case_id = r.case_id and w.type = 'ReworkOrdered' and w.seq between r.seq and r.until
                group by r.case_id, r.unit
            ), back as (
                select distinct l.case_id, a.unit from line l
                join casework.assignment a on a.case_id = l.case_id and a.no = l.ordered
                where l.type = 'Returned'
            )
            select 'U' || g.unit as subject, substring(coalesce(f.matter, ''), 1, 2) as grp,
                count(*) as assigned,
                count(b.unit) as returned,
                count(q.unit) as called_back,
                count(*) filter (where (q.said ->> 'contacted')::boolean) as reached,
                count(*) filter (where (q.said ->> 'contacted')::boolean and (q.said ->> 'solved')::boolean) as solved,
                count(*) filter (where (q.said ->> 'contacted')::boolean
                    and q.said ->> 'satisfied' in ('VERY_SATISFIED', 'SATISFIED', 'NEUTRAL')) as satisfied,
                count(*) filter (where w.times > 0 and q.unit is not null) as reworked
            from given g
            join casework.case_fact f on f.id = g.case_id
            join casework.case_state t on t.id = g.case_id
            left join back b using (case_id, unit)
            left join asked q using (case_id, unit)
            left join again w using (case_id, unit)
            where (g.at at time zone 'Asia/Shanghai')::date >= date '2026-01-01'
              and (g.at at time zone 'Asia/Shanghai')::date < date '2027-01-01'
              and t.stage not in ('MERGED', 'WITHDRAWN', 'TRANSFERRED_OUT') and t.merged_into is null
            group by 1, 2""";

    /** The rate of a unit, adjusted for its mix and drawn to its class, straight from sums by unit and group. */
    private static final String RATES = """
            with s as (select * from unnest(?::text[], ?::text[], ?::numeric[], ?::numeric[]) as s (subject, grp, up, down)),
            g as (select grp, sum(up) / nullif(sum(down), 0) as rate from s group by grp),
            k as (select sum(up) / sum(down) as p, sum(down) as n from s),
            u as (
                select s.subject, sum(up) as up, sum(down) as down, sum(down * coalesce(g.rate, 0)) as expected
                from s left join g using (grp) group by s.subject
            ),
            m as (
                select k.p, k.n, sum(u.down * (u.up / nullif(u.down, 0) - k.p) ^ 2) as apart,
                    sum(u.down * u.down) as squares, count(*) filter (where u.down > 0) as units
                from u, k group by k.p, k.n
            ),
            e as (
                select p, p * (1 - p) * (n - squares / n - (units - 1)) as below, apart - p * (1 - p) * (units - 1) as above from m
            ),
            r as (
                select p, case when below <= 0 or above <= 0 then 1000000
                    else least(greatest(below / above - 1, 0), 1000000) end as m from e
            )
            select u.subject, round(u.up / u.down, 6) as raw,
                round(least(greatest(u.up / u.expected * r.p, 0), 1), 6) as adjusted,
                round((u.down * least(greatest(u.up / u.expected * r.p, 0), 1) + r.m * r.p) / (u.down + r.m), 6) as shrunk
            from u, r where u.down > 0 and u.expected > 0""";

    @Autowired
    private List<ShellCommand> commands;

    @Autowired
    private FactIntake intake;

    @Autowired
    private AssessmentRuns assessmentRuns;

    @Autowired
    private RunTable runs;

    @Autowired
    private TallyTable tallies;

    @Autowired
    private Scores scores;

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

    private Run year() {
        Run run = assessmentRuns.begin(CITY, Run.Kind.YEAR, YEAR);
        intake.catchUpAll();
        return runs.find(run.id()).orElseThrow();
    }

    private static int place(Run run, String indicator) {
        return run.indicators().indexOf(run.indicator(indicator).orElseThrow());
    }

    @Test
    void sumsAreThoseOfTheStories() {
        Run run = year();
        Map<String, Map<String, Tally>> counted = tallies.of(run);
        int compared = 0;
        for (Record row : sql.fetch(STORIES)) {
            String subject = row.get("subject", String.class);
            Tally tally = counted.getOrDefault(subject, Map.of())
                    .getOrDefault(
                            row.get("grp", String.class),
                            Tally.none(run.indicators().size()));
            same(run, tally, "RETURN", row, "returned", "assigned");
            same(run, tally, "SOLUTION", row, "solved", "reached");
            same(run, tally, "SATISFACTION", row, "satisfied", "reached");
            same(run, tally, "CALLBACK", row, "reached", "called_back");
            same(run, tally, "REWORK", row, "reworked", "called_back");
            compared++;
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static void same(Run run, Tally tally, String indicator, Record row, String up, String down) {
        int at = place(run, indicator);
        String which = row.get("subject") + " " + row.get("grp") + " " + indicator;
        assertThat(tally.numerators().get(at)).as(which).isEqualByComparingTo(row.get(up, BigDecimal.class));
        assertThat(tally.denominators().get(at)).as(which).isEqualByComparingTo(row.get(down, BigDecimal.class));
    }

    @Test
    void ratesAreThoseOfPlainSql() {
        Run run = year();
        Map<String, Map<String, Tally>> counted = tallies.of(run);
        int compared = 0;
        for (String unitClass : List.of("CITY_DEPARTMENT", "STREET", "DISTRICT_DEPARTMENT", Run.STREETS)) {
            for (String indicator : List.of("SOLUTION", "SATISFACTION", "ON_TIME_REPLY")) {
                Map<String, Figure> figures = new TreeMap<>();
                scores.of(run, unitClass)
                        .standings()
                        .forEach(each -> figures.put(
                                each.subject(), each.figure(indicator).orElseThrow()));
                for (Record row : plain(run, unitClass, place(run, indicator), counted)) {
                    Figure figure = Objects.requireNonNull(figures.get(row.get("subject", String.class)));
                    assertThat(figure.raw()).isEqualTo(row.get("raw", BigDecimal.class));
                    assertThat(figure.adjusted()).isEqualTo(row.get("adjusted", BigDecimal.class));
                    assertThat(figure.shrunk()).isEqualTo(row.get("shrunk", BigDecimal.class));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    private List<? extends Record> plain(Run run, String unitClass, int at, Map<String, Map<String, Tally>> counted) {
        List<String> subjects = new java.util.ArrayList<>();
        List<String> groups = new java.util.ArrayList<>();
        List<BigDecimal> up = new java.util.ArrayList<>();
        List<BigDecimal> down = new java.util.ArrayList<>();
        run.subjectsOf(unitClass)
                .forEach(each -> counted.getOrDefault(each.key(), Map.of()).forEach((group, tally) -> {
                    subjects.add(each.key());
                    groups.add(group);
                    up.add(tally.numerators().get(at).setScale(40));
                    down.add(tally.denominators().get(at).setScale(40));
                }));
        return sql.fetch(
                RATES,
                (Object) subjects.toArray(new String[0]),
                groups.toArray(new String[0]),
                up.toArray(new BigDecimal[0]),
                down.toArray(new BigDecimal[0]));
    }

    @Test
    void whatIsCountedStepByStepIsWhatAllFactsComeTo() {
        Run run = year();
        List<CaseId> some = sql
                .fetchValues(
                        "select case_id from assessment.case_fact where month >= '2026-01-01' order by 1 limit 300")
                .stream()
                .map(id -> new CaseId((Long) id))
                .distinct()
                .toList();
        // first as if these cases were not there, then one after the other
        sql.execute("delete from assessment.case_fact where case_id = any(?)", (Object)
                some.stream().map(CaseId::value).toArray(Long[]::new));
        tallies.countAll(run);
        assertThat(tallies.of(run)).isNotEmpty();
        String without = scores.written(run);
        some.forEach(id -> intake.again(List.of(id)));
        String stepwise = scores.written(run);
        assertThat(stepwise).isNotEqualTo(without);
        tallies.countAll(run);
        assertThat(scores.written(run)).isEqualTo(stepwise);
        // and the same story again changes nothing
        assertThat(intake.takeIn(some)).isZero();
        some.forEach(id -> intake.again(List.of(id)));
        assertThat(scores.written(run)).isEqualTo(stepwise);
    }
}
