package org.xinqiao.survey.store;

import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.xinqiao.survey.model.Counted;
import org.xinqiao.survey.model.FinalCounts;
import org.xinqiao.survey.model.Questionnaire.Quota;
import org.xinqiao.survey.model.Tally.Crossed;
import org.xinqiao.survey.model.Weights;
import org.xinqiao.survey.model.Weights.Cell;
import org.xinqiao.survey.model.Weights.Margin;

/** 答卷计数: the answers of interviews that count, counted where they are kept, however many there are. */
@Repository
public class CountTable {

    private static final String COUNTS = DSL.using(SQLDialect.POSTGRES).renderInlined(InterviewTable.counts());
    private static final String COUNTING = "counting as (select interview.id, interview.area,"
            + " cast(interview.answers as jsonb) as said from survey.interview where interview.survey = {0} and "
            + COUNTS + ")";
    private static final String PLACED = "with " + COUNTING
            + ", placed as (select id, area, said, cast(array[{1}] as text[]) as cell from counting) ";

    /** What one answer says: the codes that were chosen, or the number. */
    private static final String VALUES = "select jsonb_array_elements_text(%1$s -> 'options') as value"
            + " union all select %1$s ->> 'number' where %1$s ->> 'number' is not null";

    private static final String ANSWERED = "(jsonb_array_length(%1$s -> 'options') > 0 or %1$s ->> 'number' is not null"
            + " or %1$s ->> 'words' <> '')";

    private final DSLContext sql;

    public CountTable(DSLContext sql) {
        this.sql = sql;
    }

    /** What was answered by those that count, each weighing what the margins make it weigh. */
    public Counted count(long survey, List<Margin> margins) {
        Cells cells = cells(survey, margins);
        return new Counted(cells.weights(margins), asked(survey, cells), said(survey, cells));
    }

    /** 单元, with their places. */
    private record Cells(Field<?>[] margins, List<Cell> all, Map<List<String>, Integer> places) {

        Weights weights(List<Margin> margins) {
            return Weights.of(all, margins);
        }

        int of(Record row) {
            return places.getOrDefault(places(row), -1);
        }

        private static List<String> places(Record row) {
            return Arrays.asList(Objects.requireNonNull(row.get("cell", String[].class)));
        }
    }

    private Cells cells(long survey, List<Margin> margins) {
        Field<?>[] by = margins.stream().map(CountTable::category).toArray(Field[]::new);
        List<Cell> all = new ArrayList<>();
        Map<List<String>, Integer> places = new HashMap<>();
        for (Record row : sql.fetch(
                PLACED + "select cell, count(*) as times from placed group by cell order by cell",
                val(survey),
                list(by))) {
            List<String> of = Cells.places(row);
            places.put(of, all.size());
            all.add(new Cell(of, times(row)));
        }
        return new Cells(by, all, places);
    }

    /** In which category of a margin an interview is; of areas that lie in each other, the smallest. */
    private static Field<String> category(Margin margin) {
        Field<String[]> shares = strings(margin.shares().keySet());
        return margin.by().equals(Margin.AREA)
                ? DSL.field(
                        "coalesce((select k from unnest({0}) k where starts_with(area, k) order by length(k) desc limit 1), '')",
                        String.class, shares)
                : DSL.field(
                        "coalesce((select k from unnest({0}) with ordinality s(k, n)"
                                + " where jsonb_exists(said -> {1} -> 'options', k) or said -> {1} ->> 'number' = k"
                                + " order by n limit 1), '')",
                        String.class, shares, val(margin.by()));
    }

    private static Field<String[]> strings(Collection<String> all) {
        return DSL.cast(val(all.toArray(String[]::new)), SQLDataType.CLOB.array());
    }

    private List<Counted.Asked> asked(long survey, Cells cells) {
        String query = PLACED + "select cell, q.key as question, count(*) filter (where q.answered) as answered,"
                + " count(*) filter (where not q.answered) as passed from placed cross join lateral"
                + " (select e.key, coalesce(" + ANSWERED.formatted("e.value")
                + ", false) as answered from jsonb_each(said) e) q group by cell, q.key";
        return fetch(query, survey, cells).stream()
                .filter(row -> cells.of(row) >= 0)
                .map(row -> new Counted.Asked(
                        cells.of(row), text(row, "question"), number(row, "answered"), number(row, "passed")))
                .toList();
    }

    private List<Counted.Said> said(long survey, Cells cells) {
        String query = PLACED + "select cell, e.key as question, v.value, count(*) as times from placed"
                + " cross join lateral jsonb_each(said) e cross join lateral (" + VALUES.formatted("e.value")
                + ") v group by cell, e.key, v.value";
        return fetch(query, survey, cells).stream()
                .filter(row -> cells.of(row) >= 0)
                .map(row -> new Counted.Said(cells.of(row), text(row, "question"), text(row, "value"), times(row)))
                .toList();
    }

    private Result<Record> fetch(String query, long survey, Cells cells) {
        return sql.fetch(query, val(survey), list(cells.margins()));
    }

    /** 交叉计数, with the weights that go by the same cells. */
    public record Crossing(List<Crossed> crossed, Weights weights) {}

    /** The answers to a question by the areas in which people live. */
    public Crossing byArea(long survey, List<Margin> margins, String rows, Collection<String> areas) {
        Field<?> parts = DSL.field("select k from unnest({0}) k where starts_with(area, k)", strings(areas));
        return crossed(survey, margins, rows, parts);
    }

    /** The answers to a question by those to another one. */
    public Crossing byAnswer(long survey, List<Margin> margins, String rows, String other) {
        return crossed(survey, margins, rows, DSL.field(VALUES.formatted("(said -> {0})"), val(other)));
    }

    private Crossing crossed(long survey, List<Margin> margins, String rows, Field<?> parts) {
        Cells cells = cells(survey, margins);
        String row = "(said -> {2})";
        String query = PLACED + "select cell, b.part, v.value, count(*) as times from placed"
                + " cross join lateral ({3}) b(part) cross join lateral (select '' as value where coalesce("
                + ANSWERED.formatted(row) + ", false) union all " + VALUES.formatted(row)
                + ") v group by cell, b.part, v.value";
        List<Crossed> crossed = sql.fetch(query, val(survey), list(cells.margins()), val(rows), parts).stream()
                .filter(each -> cells.of(each) >= 0)
                .map(each -> new Crossed(cells.of(each), text(each, "part"), text(each, "value"), times(each)))
                .toList();
        return new Crossing(crossed, cells.weights(margins));
    }

    /** What was answered to a question in people's own words, the first first. */
    public List<String> words(long survey, String question, int most) {
        return sql.fetch(
                        "with " + COUNTING + " select said -> {1} ->> 'words' as words from counting"
                                + " where said -> {1} ->> 'words' <> '' order by id limit {2}",
                        val(survey),
                        val(question),
                        val(most))
                .map(row -> text(row, "words"));
    }

    /** 配额完成数: how many count for each. */
    public Map<Quota, Integer> filled(long survey, List<Quota> quotas) {
        Map<Quota, Integer> filled = new HashMap<>();
        for (Quota quota : quotas) {
            filled.put(
                    quota,
                    number(
                            sql.fetchSingle(
                                    "with " + COUNTING + " select count(*) as times from counting where"
                                            + " starts_with(area, {1}) and ({2} = ''"
                                            + " or jsonb_exists(said -> {2} -> 'options', {3})"
                                            + " or said -> {2} ->> 'number' = {3})",
                                    val(survey),
                                    val(quota.area()),
                                    val(quota.question()),
                                    val(quota.says())),
                            "times"));
        }
        return filled;
    }

    /**
     * As AAPOR has it for a list of named persons: whoever stands on it is eligible, so who was tried and not reached is a
     * non-contact; a number that is none of theirs, and who was never tried, leave it unknown.
     *
     * @param unasked of whom nothing was tried
     */
    public FinalCounts dispositions(long survey, int unasked) {
        int[] counts = new int[7];
        sql.fetch(
                        "select case when v.outcome = 'COMPLETE' then case when " + COUNTS + " then 0 else 4 end"
                                + " when v.outcome = 'WRONG_NUMBER' then 5"
                                + " when v.outcome in ('NOT_ELIGIBLE', 'QUOTA_FULL') then 6"
                                + " when interview.answers <> '{}' then 1 when v.outcome = 'REFUSED' then 2 else 3 end as place,"
                                + " count(*) as times from survey.invitee v"
                                + " left join survey.interview on interview.invitee = v.id where v.survey = {0} group by 1",
                        val(survey))
                .forEach(row -> counts[number(row, "place")] = times(row));
        int never = Math.min(unasked, counts[3]);
        return new FinalCounts(
                counts[0], counts[1], counts[2], counts[3] - never, counts[4], counts[5] + never, counts[6]);
    }

    private static String text(Record row, String field) {
        return Objects.requireNonNull(row.get(field, String.class));
    }

    private static int number(Record row, String field) {
        return Objects.requireNonNull(row.get(field, Integer.class));
    }

    private static int times(Record row) {
        return number(row, "times");
    }
}
