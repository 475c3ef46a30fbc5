package org.xinqiao.assessment.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.xinqiao.schema.assessment.Tables.CASE_FACT;
import static org.xinqiao.schema.assessment.Tables.KEPT_FACT;
import static org.xinqiao.schema.assessment.Tables.TALLY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.xinqiao.assessment.Run;
import org.xinqiao.assessment.model.Cell;
import org.xinqiao.assessment.model.Tally;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.assessment.tables.records.TallyRecord;

/** 汇总表: counts facts to sums, all at once or only what one case changes. */
@Repository
public class TallyTable {

    private static final int DISTRICT = 6;
    private static final int STREET = 9;
    private static final Field<Long> UNIT = field(name("unit"), Long.class);
    private static final Field<String> AREA = field(name("area"), String.class);
    private static final Field<String> GROUP = field(name("matter_group"), String.class);

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::subject).thenComparing(Cell::matterGroup);

    private final DSLContext sql;
    private final Map<Asked, String> ofCases = new ConcurrentHashMap<>();

    /** 所问: writing the question down takes longer than answering it. */
    private record Asked(long run, List<Indicator> indicators) {}

    public TallyTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts every fact of a period anew. */
    public void countAll(Run run) {
        sql.deleteFrom(TALLY).where(TALLY.RUN.eq(run.id())).execute();
        List<TallyRecord> rows = new ArrayList<>();
        cells(run, CASE_FACT, fall(run)).forEach((cell, tally) -> rows.add(record(run, cell, tally)));
        sql.batchInsert(rows).execute();
    }

    /** The same of what was kept, without writing any of it down. */
    public Map<Cell, Tally> countKept(Run run) {
        return cells(run, KEPT_FACT, KEPT_FACT.RUN.eq(inline(run.id())));
    }

    /** What these cases come to in a period. */
    public Map<Cell, Tally> countOf(Run run, Collection<CaseId> cases) {
        Long[] ids = cases.stream().map(CaseId::value).toArray(Long[]::new);
        String question = ofCases.computeIfAbsent(
                new Asked(run.id(), run.indicators()),
                key -> sql.renderInlined(sums(
                                List.of(UNIT, AREA),
                                CASE_FACT,
                                fall(run).and("case_id = any(array[]::bigint[])"),
                                run.indicators()))
                        .replace("any(array[]::bigint[])", "any(cast(? as bigint[]))"));
        Map<Cell, Tally> found = new TreeMap<>(ORDER);
        for (Record row : sql.resultQuery(question, (Object) ids).fetch()) {
            Tally tally = tally(row, 2);
            add(found, "U" + row.get(0), row.get(GROUP), tally);
            addAreas(found, String.valueOf(row.get(1)), row.get(GROUP), tally);
        }
        return found;
    }

    private static Condition fall(Run run) {
        return CASE_FACT
                .MONTH
                .ge(inline(run.begins()))
                .and(CASE_FACT.MONTH.lt(inline(run.ends())))
                .and(CodeRange.within(CASE_FACT.AREA, inline(run.place().value())));
    }

    /** Two walks over the facts, which the database may each share among its hands. */
    private Map<Cell, Tally> cells(Run run, Table<?> facts, Condition which) {
        Map<Cell, Tally> cells = new TreeMap<>(ORDER);
        // reckoning how to reckon would take longer than reckoning
        sql.execute("set local jit = off");
        for (Record row : sql.fetch(sums(List.of(UNIT), facts, which, run.indicators()))) {
            add(cells, "U" + row.get(0), row.get(GROUP), tally(row, 1));
        }
        Field<String> street = substring(AREA, inline(1), inline(STREET));
        for (Record row : sql.fetch(sums(List.of(street), facts, which, run.indicators()))) {
            addAreas(cells, String.valueOf(row.get(0)), row.get(GROUP), tally(row, 1));
        }
        return cells;
    }

    private static void addAreas(Map<Cell, Tally> cells, String area, String group, Tally tally) {
        for (int length : List.of(DISTRICT, STREET)) {
            if (area.length() >= length) {
                add(cells, "A" + area.substring(0, length), group, tally);
            }
        }
    }

    private static void add(Map<Cell, Tally> cells, String subject, String group, Tally tally) {
        cells.merge(new Cell(subject, group), tally, Tally::plus);
    }

    /** What rows of facts add up to, by what is named and by group of matters. */
    private static Select<?> sums(List<Field<?>> by, Table<?> facts, Condition which, List<Indicator> indicators) {
        List<FormulaSql> formulas = indicators.stream().map(FormulaSql::new).toList();
        List<Field<?>> keys = new ArrayList<>(by);
        keys.add(GROUP);
        List<Field<?>> columns = new ArrayList<>(keys);
        columns.add(count().cast(SQLDataType.BIGINT));
        formulas.forEach(each -> columns.addAll(List.of(each.numerator(), each.denominator(), each.undefined())));
        return select(columns).from(facts).where(which).groupBy(keys);
    }

    /** @param keys behind how many columns and the group of matters the sums stand */
    private static Tally tally(Record row, int keys) {
        List<BigDecimal> up = new ArrayList<>();
        List<BigDecimal> down = new ArrayList<>();
        List<BigDecimal> nowhere = new ArrayList<>();
        for (int at = keys + 2; at < row.size(); at += 3) {
            up.add(number(row, at));
            down.add(number(row, at + 1));
            nowhere.add(number(row, at + 2));
        }
        return new Tally(number(row, keys + 1).longValue(), up, down, nowhere);
    }

    private static BigDecimal number(Record row, int at) {
        return Objects.requireNonNull(row.get(at, BigDecimal.class));
    }

    private TallyRecord record(Run run, Cell cell, Tally sum) {
        BigDecimal[] none = new BigDecimal[0];
        TallyRecord record = sql.newRecord(TALLY);
        record.setRun(run.id());
        record.setSubject(cell.subject());
        record.setMatterGroup(cell.matterGroup());
        record.setCases(sum.cases());
        record.setNumerators(sum.numerators().toArray(none));
        record.setDenominators(sum.denominators().toArray(none));
        record.setUndefined(sum.undefined().toArray(none));
        return record;
    }

    private static Tally tally(long cases, BigDecimal[] up, BigDecimal[] down, BigDecimal[] nowhere) {
        return new Tally(cases, Arrays.asList(up), Arrays.asList(down), Arrays.asList(nowhere));
    }

    /** The sums of some subjects, subject by subject and in each by group of matters. */
    public Map<String, Map<String, Tally>> of(Run run, Collection<String> subjects) {
        return nested(TALLY.RUN.eq(run.id()).and(TALLY.SUBJECT.in(subjects)));
    }

    /** The sums of every subject. */
    public Map<String, Map<String, Tally>> of(Run run) {
        return nested(TALLY.RUN.eq(run.id()));
    }

    private Map<String, Map<String, Tally>> nested(Condition which) {
        Map<String, Map<String, Tally>> all = new TreeMap<>();
        sql.selectFrom(TALLY)
                .where(which)
                .forEach(row -> all.computeIfAbsent(row.getSubject(), key -> new TreeMap<>())
                        .put(
                                row.getMatterGroup(),
                                tally(row.getCases(), row.getNumerators(), row.getDenominators(), row.getUndefined())));
        return all;
    }

    /** Puts what is there now in the place of what was there before; the period is the caller's alone meanwhile. */
    public void replace(Run run, Map<Cell, Tally> before, Map<Cell, Tally> now) {
        Map<Cell, Tally> change = new LinkedHashMap<>(now);
        int size = run.indicators().size();
        before.forEach((cell, old) -> change.merge(cell, Tally.none(size).minus(old), Tally::plus));
        List<String> subjects =
                change.keySet().stream().map(Cell::subject).distinct().toList();
        Map<String, Map<String, Tally>> there = of(run, subjects);
        List<Cell> gone = new ArrayList<>();
        List<TallyRecord> changed = new ArrayList<>();
        change.forEach((cell, more) -> {
            Tally old = there.getOrDefault(cell.subject(), Map.of()).getOrDefault(cell.matterGroup(), Tally.none(size));
            Tally sum = old.plus(more);
            if (sum.cases() == 0) {
                gone.add(cell);
            } else if (!sum.equals(old)) {
                changed.add(record(run, cell, sum));
            }
        });
        sql.batchMerge(changed).execute();
        gone.forEach(cell -> sql.deleteFrom(TALLY)
                .where(
                        TALLY.RUN.eq(run.id()),
                        TALLY.SUBJECT.eq(cell.subject()),
                        TALLY.MATTER_GROUP.eq(cell.matterGroup()))
                .execute());
    }
}
