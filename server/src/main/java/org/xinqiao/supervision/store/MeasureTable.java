package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.supervision.Tables.MEASURE;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.State;

/** 督办措施表. */
@Repository
public class MeasureTable {

    private static final int OF_A_CASE = 200;
    private static final String UNANSWERED = "unanswered/";
    private static final List<String> COUNTING = EnumSet.allOf(State.class).stream()
            .filter(State::counts)
            .map(State::name)
            .toList();

    private final DSLContext sql;

    public MeasureTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 措施清单条件.
     *
     * @param late only those whose answer is late
     */
    public record Wanted(
            Seen seen,
            Set<State> states,
            @Nullable MeasureKind kind,
            @Nullable Long unit,
            boolean late,
            Instant now) {}

    /** Under which an unanswered measure brings the next one; asked for anew, it waits anew. */
    public static String markOfSilence(Measure it) {
        return UNANSWERED + it.id() + "/" + it.saves();
    }

    /** The new measure's number, with what its case is about; empty where the same cause has brought one already. */
    public Optional<Long> add(Measure it, String mark, String matter) {
        return sql.insertInto(MEASURE)
                .set(MeasureRow.of(it))
                .set(MEASURE.MARK, mark)
                .set(MEASURE.MATTER, matter)
                .onConflict(MEASURE.MARK)
                .doNothing()
                .returningResult(MEASURE.ID)
                .fetchOptional()
                .map(row -> row.value1());
    }

    public Optional<Measure> find(long id) {
        return sql.selectFrom(MEASURE).where(MEASURE.ID.eq(id)).fetchOptional(MeasureRow::read);
    }

    /** Those of many that there are, by their numbers. */
    public Map<Long, Measure> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.selectFrom(MEASURE).where(MEASURE.ID.in(ids)).fetchMap(MEASURE.ID, MeasureRow::read);
    }

    /** What that cause brought. */
    public Optional<Measure> ofMark(String mark) {
        return sql.selectFrom(MEASURE).where(MEASURE.MARK.eq(mark)).fetchOptional(MeasureRow::read);
    }

    /** Of a case, the latest first. */
    public List<Measure> of(CaseId id) {
        return sql.selectFrom(MEASURE)
                .where(MEASURE.CASE_ID.eq(id.value()))
                .orderBy(MEASURE.ID.desc())
                .limit(OF_A_CASE)
                .fetch(MeasureRow::read);
    }

    /** Which causes have brought a measure in a case. */
    public Set<String> marks(CaseId id) {
        return sql.select(MEASURE.MARK)
                .from(MEASURE)
                .where(MEASURE.CASE_ID.eq(id.value()), MEASURE.MARK.isNotNull())
                .fetchSet(MEASURE.MARK);
    }

    /** What weighs most of what holds in a case. */
    public @Nullable MeasureKind gravest(CaseId id) {
        return sql
                .selectDistinct(MEASURE.KIND)
                .from(MEASURE)
                .where(MEASURE.CASE_ID.eq(id.value()), MEASURE.STATE.in(COUNTING))
                .fetch(row -> MeasureKind.valueOf(row.value1()))
                .stream()
                .max(MeasureKind::compareTo)
                .orElse(null);
    }

    /** Those behind a number, the latest first. */
    public List<Measure> page(Wanted wanted, @Nullable Long after, int limit) {
        return sql.selectFrom(MEASURE)
                .where(fits(wanted), after == null ? noCondition() : MEASURE.ID.lt(after))
                .orderBy(MEASURE.ID.desc())
                .limit(limit)
                .fetch(MeasureRow::read);
    }

    public int count(Wanted wanted) {
        return sql.fetchCount(MEASURE, fits(wanted));
    }

    private static Condition fits(Wanted wanted) {
        MeasureKind kind = wanted.kind();
        Long unit = wanted.unit();
        Condition late =
                MEASURE.STATE.eq(inline(State.AWAITING_ANSWER.name())).and(MEASURE.ANSWER_DUE.lt(wanted.now()));
        return wanted.seen()
                .of(MEASURE.AREA, MEASURE.UNIT, MEASURE.TOLD_UNIT, MEASURE.HOLDER)
                .and(
                        wanted.states().isEmpty()
                                ? noCondition()
                                : MEASURE.STATE.in(wanted.states().stream()
                                        .map(State::name)
                                        .toList()))
                .and(kind == null ? noCondition() : MEASURE.KIND.eq(kind.name()))
                .and(unit == null ? noCondition() : MEASURE.UNIT.eq(unit))
                .and(wanted.late() ? late : noCondition());
    }

    /** False where somebody else was first. */
    public boolean write(Measure it) {
        return sql.update(MEASURE)
                        .set(MeasureRow.of(it))
                        .set(MEASURE.SAVES, it.saves() + 1)
                        .where(MEASURE.ID.eq(it.id()), MEASURE.SAVES.eq(it.saves()))
                        .execute()
                == 1;
    }

    /** The cards that hold against units, given since then. */
    public List<Measure> cards(Seen seen, Instant since, Collection<MeasureKind> kinds) {
        return sql.selectFrom(MEASURE)
                .where(
                        seen.of(MEASURE.AREA, MEASURE.UNIT, MEASURE.TOLD_UNIT, MEASURE.HOLDER),
                        MEASURE.KIND.in(kinds.stream().map(MeasureKind::name).toList()),
                        MEASURE.STATE.in(COUNTING),
                        MEASURE.GIVEN_AT.ge(since))
                .orderBy(MEASURE.ID)
                .fetch(MeasureRow::read);
    }
}
