package org.xinqiao.assessment.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectFrom;
import static org.xinqiao.schema.assessment.Tables.CASE_FACT;
import static org.xinqiao.schema.assessment.Tables.KEPT_FACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Scope;
import org.xinqiao.assessment.Run;
import org.xinqiao.assessment.model.FactRow;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.schema.assessment.tables.records.CaseFactRecord;

/** 事实清单: the cases behind a figure: of a live period as they are, of a published one as they were kept. */
@Repository
public class FactLists {

    private final DSLContext sql;

    public FactLists(DSLContext sql) {
        this.sql = sql;
    }

    /** 一行事实, with what is said of it beside its story. */
    public record Line(FactRow fact, List<String> excused) {
        public Line {
            excused = List.copyOf(excused);
        }
    }

    /** 翻页位置. */
    public record After(long caseId, long unit) {}

    /** The cases that cost a subject points of an indicator. */
    public List<Line> lost(Scope scope, Run run, String subject, Indicator indicator, @Nullable After after, int most) {
        return list(scope, run, subject, new FormulaSql(indicator).isLost(), after, most);
    }

    /** How many these are. */
    public int countLost(Scope scope, Run run, String subject, Indicator indicator) {
        Table<?> facts = facts(run);
        return sql.fetchCount(sql.selectOne()
                .from(facts)
                .where(of(run), about(subject), visibleTo(scope), new FormulaSql(indicator).isLost()));
    }

    /** The cases that some indicator leaves out. */
    public List<Line> leftOut(Scope scope, Run run, String subject, @Nullable After after, int most) {
        Condition which = CASE_FACT.EXCLUDED.ne("").or(CASE_FACT.EXCUSED.isNotNull());
        return list(scope, run, subject, which, after, most);
    }

    /** How many cases each reason leaves out; {@code OBJECTION} for those that an objection did. */
    public Map<String, Integer> reasons(Run run, String subject) {
        Map<String, Integer> reasons = new java.util.TreeMap<>();
        sql.select(CASE_FACT.EXCLUDED, count())
                .from(facts(run))
                .where(of(run), about(subject), CASE_FACT.EXCLUDED.ne(""))
                .groupBy(CASE_FACT.EXCLUDED)
                .forEach(each -> reasons.put(each.value1(), each.value2()));
        int objected = sql.fetchCount(
                sql.selectOne().from(facts(run)).where(of(run), about(subject), CASE_FACT.EXCUSED.isNotNull()));
        if (objected > 0) {
            reasons.put("OBJECTION", objected);
        }
        return reasons;
    }

    /** The fact of a unit and a case in a period, if the viewer may see it. */
    public List<Line> find(Scope scope, Run run, CaseId id) {
        return sql.select(CASE_FACT.fields())
                .from(facts(run))
                .where(of(run), CASE_FACT.CASE_ID.eq(id.value()), visibleTo(scope))
                .fetch(FactLists::line);
    }

    private List<Line> list(Scope scope, Run run, String subject, Condition which, @Nullable After after, int most) {
        Condition behind = after == null
                ? org.jooq.impl.DSL.noCondition()
                : row(CASE_FACT.CASE_ID, CASE_FACT.UNIT).gt(after.caseId(), after.unit());
        return sql.select(CASE_FACT.fields())
                .from(facts(run))
                .where(of(run), about(subject), visibleTo(scope), which, behind)
                .orderBy(CASE_FACT.CASE_ID, CASE_FACT.UNIT)
                .limit(most)
                .fetch(FactLists::line);
    }

    /** Under the name of the live table, so that conditions need not know which it is. */
    private static Table<?> facts(Run run) {
        return run.state().isLive()
                ? CASE_FACT
                : selectFrom(KEPT_FACT)
                        .where(KEPT_FACT.RUN.eq(inline(run.id())))
                        .asTable(CASE_FACT);
    }

    private static Condition of(Run run) {
        return CASE_FACT
                .MONTH
                .ge(run.begins())
                .and(CASE_FACT.MONTH.lt(run.ends()))
                .and(within(run.place().value()));
    }

    private static Condition within(String area) {
        return CodeRange.within(CASE_FACT.AREA, area);
    }

    private static Condition about(String subject) {
        String rest = subject.substring(1);
        return subject.startsWith("U") ? CASE_FACT.UNIT.eq(Long.valueOf(rest)) : within(rest);
    }

    /** 可见范围: the centre sees those of its area, others those of their own units. */
    private static Condition visibleTo(Scope scope) {
        Condition own = CASE_FACT.UNIT.in(
                scope.units().stream().map(UnitId::value).sorted().toList());
        return scope.readAll() ? own.or(within(scope.area().value())) : own;
    }

    /** 本人情况: what somebody answered, or registered, in a month; truths by how often they are so, numbers added. */
    public Map<AssessedFact, Long> ofHandler(long account, LocalDate month) {
        return added(CASE_FACT.HANDLER.eq(account).and(CASE_FACT.MONTH.eq(month)));
    }

    public Map<AssessedFact, Long> ofTaker(long account, LocalDate month) {
        return added(
                CASE_FACT.REGISTERED.isTrue().and(CASE_FACT.TAKER.eq(account)).and(CASE_FACT.MONTH.eq(month)));
    }

    /** The same of everybody of a unit, to compare with. */
    public Map<AssessedFact, Long> ofUnit(UnitId unit, LocalDate month) {
        return added(CASE_FACT.UNIT.eq(unit.value()).and(CASE_FACT.MONTH.eq(month)));
    }

    /** The same of many since a month, each for themselves; whoever had nothing is left out. */
    public Map<Long, Map<AssessedFact, Long>> ofHandlers(Collection<Long> accounts, LocalDate since) {
        return addedEach(CASE_FACT.HANDLER, CASE_FACT.HANDLER.in(accounts).and(CASE_FACT.MONTH.ge(since)));
    }

    public Map<Long, Map<AssessedFact, Long>> ofTakers(Collection<Long> accounts, LocalDate since) {
        return addedEach(
                CASE_FACT.TAKER,
                CASE_FACT.REGISTERED.isTrue().and(CASE_FACT.TAKER.in(accounts)).and(CASE_FACT.MONTH.ge(since)));
    }

    /** What became of the cases of a matter that units were given in a span. */
    public Map<AssessedFact, Long> ofMatter(AreaCode area, MatterCode matter, Instant from, Instant before) {
        return added(within(area.value())
                .and(CodeRange.within(CASE_FACT.MATTER, matter.value()))
                .and(CASE_FACT.MONTH.ge(PlaceTime.dayOf(from).withDayOfMonth(1)))
                .and(CASE_FACT.GIVEN_AT.ge(from))
                .and(CASE_FACT.GIVEN_AT.lt(before)));
    }

    private Map<Long, Map<AssessedFact, Long>> addedEach(Field<Long> whose, Condition which) {
        return sql.select(sums())
                .select(whose)
                .from(CASE_FACT)
                .where(which, CASE_FACT.EXCLUDED.eq(""))
                .groupBy(whose)
                .fetchMap(row -> row.get(whose), FactLists::added);
    }

    private Map<AssessedFact, Long> added(Condition which) {
        return added(sql.select(sums())
                .from(CASE_FACT)
                .where(which, CASE_FACT.EXCLUDED.eq(""))
                .fetchSingle());
    }

    private static List<org.jooq.SelectField<?>> sums() {
        List<org.jooq.SelectField<?>> sums = new ArrayList<>();
        for (AssessedFact fact : AssessedFact.values()) {
            sums.add(
                    fact.isTruth()
                            ? count().filterWhere(field(name(fact.key()), Boolean.class)
                                    .isTrue())
                            : org.jooq.impl.DSL.coalesce(
                                    org.jooq.impl.DSL.sum(field(name(fact.key()), Integer.class)), inline(0)));
        }
        return sums;
    }

    private static Map<AssessedFact, Long> added(Record found) {
        Map<AssessedFact, Long> added = new EnumMap<>(AssessedFact.class);
        for (AssessedFact fact : AssessedFact.values()) {
            added.put(fact, ((Number) java.util.Objects.requireNonNull(found.get(fact.ordinal()))).longValue());
        }
        return added;
    }

    /** How many people of a unit answered for it in a month. */
    public int handlers(UnitId unit, LocalDate month) {
        return sql.select(countDistinct(CASE_FACT.HANDLER))
                .from(CASE_FACT)
                .where(CASE_FACT.UNIT.eq(unit.value()), CASE_FACT.MONTH.eq(month), CASE_FACT.HANDLER.gt(0L))
                .fetchSingle()
                .value1();
    }

    private static Line line(Record found) {
        CaseFactRecord row = found.into(CASE_FACT);
        Map<AssessedFact, Integer> facts = new EnumMap<>(AssessedFact.class);
        for (AssessedFact fact : AssessedFact.values()) {
            Object value = row.get(fact.key());
            facts.put(fact, value instanceof Boolean so ? (so ? 1 : 0) : (Integer) value);
        }
        FactRow fact = new FactRow(
                new CaseId(row.getCaseId()),
                new UnitId(row.getUnit()),
                row.getNumber(),
                row.getMonth(),
                row.getGivenAt(),
                new AreaCode(row.getArea()),
                row.getKind(),
                row.getMatter(),
                row.getTaker(),
                row.getHandler(),
                facts,
                row.getExcluded());
        String[] excused = row.getExcused();
        return new Line(fact, excused == null ? List.of() : Arrays.asList(excused));
    }
}
