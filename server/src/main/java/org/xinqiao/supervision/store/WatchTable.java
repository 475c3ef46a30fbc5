package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.xinqiao.schema.supervision.Tables.WATCH;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.supervision.tables.records.WatchRecord;
import org.xinqiao.supervision.model.Watched;
import org.xinqiao.supervision.model.Watched.Lateness;

/** 督办视野表: each open case as the ladder saw it last. */
@Repository
public class WatchTable {

    private final DSLContext sql;

    public WatchTable(DSLContext sql) {
        this.sql = sql;
    }

    /** How far the stories of those between two cases had come when they were seen last, the first not among them. */
    public Map<Long, Integer> versions(long behind, long last) {
        return sql.select(WATCH.CASE_ID, WATCH.VERSION)
                .from(WATCH)
                .where(WATCH.CASE_ID.gt(behind), WATCH.CASE_ID.le(last))
                .fetchMap(WATCH.CASE_ID, WATCH.VERSION);
    }

    /** The case registered last of those that were seen; 0 where none was. */
    public long last() {
        Long last = sql.select(max(WATCH.CASE_ID)).from(WATCH).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    public void put(Watched it) {
        MeasureKind gravest = it.gravest();
        UnitId unit = it.unit();
        UnitId holder = it.holder();
        sql.insertInto(
                        WATCH,
                        WATCH.CASE_ID,
                        WATCH.VERSION,
                        WATCH.NUMBER,
                        WATCH.AREA,
                        WATCH.STAGE,
                        WATCH.UNIT,
                        WATCH.HOLDER,
                        WATCH.INSTRUCTED,
                        WATCH.LEVEL,
                        WATCH.DUE_AT,
                        WATCH.WARN_AT,
                        WATCH.STILL,
                        WATCH.GRAVEST)
                .values(
                        it.id().value(),
                        it.version(),
                        it.number(),
                        it.area().value(),
                        it.stage().name(),
                        unit == null ? null : unit.value(),
                        holder == null ? null : holder.value(),
                        it.instructed(),
                        it.level(),
                        it.due(),
                        it.warn(),
                        it.still(),
                        gravest == null ? null : gravest.name())
                .onConflict(WATCH.CASE_ID)
                .doUpdate()
                .set(WATCH.VERSION, excluded(WATCH.VERSION))
                .set(WATCH.AREA, excluded(WATCH.AREA))
                .set(WATCH.STAGE, excluded(WATCH.STAGE))
                .set(WATCH.UNIT, excluded(WATCH.UNIT))
                .set(WATCH.HOLDER, excluded(WATCH.HOLDER))
                .set(WATCH.INSTRUCTED, excluded(WATCH.INSTRUCTED))
                .set(WATCH.LEVEL, excluded(WATCH.LEVEL))
                .set(WATCH.DUE_AT, excluded(WATCH.DUE_AT))
                .set(WATCH.WARN_AT, excluded(WATCH.WARN_AT))
                .set(WATCH.STILL, excluded(WATCH.STILL))
                .set(WATCH.GRAVEST, excluded(WATCH.GRAVEST))
                .execute();
    }

    /** Says anew what weighs most, since a measure came or went by hand. */
    public void weigh(CaseId id, @Nullable MeasureKind gravest) {
        sql.update(WATCH)
                .set(WATCH.GRAVEST, gravest == null ? null : gravest.name())
                .where(WATCH.CASE_ID.eq(id.value()))
                .execute();
    }

    /** Of a case that is over. */
    public void drop(CaseId id) {
        sql.deleteFrom(WATCH).where(WATCH.CASE_ID.eq(id.value())).execute();
    }

    /** 看板条件. @param instructed only those that came by a leader's word */
    public record Wanted(
            Seen seen,
            Lateness lateness,
            @Nullable MeasureKind gravest,
            @Nullable Long unit,
            boolean instructed,
            Instant now) {}

    /** 页末: where the page before ended. */
    public record After(Instant due, long id) {}

    /** Those behind a place, the longest late first. */
    public List<Watched> page(Wanted wanted, @Nullable After after, int limit) {
        return sql.selectFrom(WATCH)
                .where(fits(wanted))
                .and(
                        after == null
                                ? noCondition()
                                : row(WATCH.DUE_AT, WATCH.CASE_ID).gt(after.due(), after.id()))
                .orderBy(WATCH.DUE_AT, WATCH.CASE_ID)
                .limit(limit)
                .fetch(WatchTable::read);
    }

    public int count(Wanted wanted) {
        return sql.fetchCount(WATCH, fits(wanted));
    }

    private static Condition fits(Wanted wanted) {
        MeasureKind gravest = wanted.gravest();
        Long unit = wanted.unit();
        Condition lateness = switch (wanted.lateness()) {
            case LATE -> WATCH.DUE_AT.le(wanted.now());
            case SOON -> WATCH.WARN_AT.le(wanted.now()).and(WATCH.DUE_AT.gt(wanted.now()));
            case ANY -> WATCH.WARN_AT.le(wanted.now());
        };
        return WATCH.DUE_AT
                .isNotNull()
                .and(WATCH.STILL.isFalse())
                .and(lateness)
                .and(wanted.seen().of(WATCH.AREA, WATCH.UNIT, WATCH.HOLDER))
                .and(gravest == null ? noCondition() : WATCH.GRAVEST.eq(gravest.name()))
                .and(unit == null ? noCondition() : WATCH.UNIT.eq(unit))
                .and(wanted.instructed() ? WATCH.INSTRUCTED.isTrue() : noCondition());
    }

    private static Watched read(WatchRecord row) {
        Long unit = row.getUnit();
        Long holder = row.getHolder();
        String gravest = row.getGravest();
        return new Watched(
                new CaseId(row.getCaseId()),
                row.getVersion(),
                row.getNumber(),
                new AreaCode(row.getArea()),
                Stage.valueOf(row.getStage()),
                unit == null ? null : new UnitId(unit),
                holder == null ? null : new UnitId(holder),
                row.getInstructed(),
                row.getLevel(),
                row.getDueAt(),
                row.getWarnAt(),
                row.getStill(),
                gravest == null ? null : MeasureKind.valueOf(gravest));
    }

    /** 单位计数: per unit how many are late and how many soon will be. */
    public record UnitCount(long unit, int late, int soon) {}

    /** The units with the most late cases first. */
    public List<UnitCount> byUnit(Wanted wanted, int most) {
        var late = org.jooq.impl.DSL.count().filterWhere(WATCH.DUE_AT.le(wanted.now()));
        var all = org.jooq.impl.DSL.count();
        return sql.select(WATCH.UNIT, late, all)
                .from(WATCH)
                .where(fits(wanted), WATCH.UNIT.isNotNull())
                .groupBy(WATCH.UNIT)
                .orderBy(late.desc(), all.desc(), WATCH.UNIT)
                .limit(most)
                .fetch(row -> new UnitCount(row.value1(), row.value2(), row.value3() - row.value2()));
    }

    /** How many late cases there are by what weighs most in each; under nothing those without a measure. */
    public Map<String, Integer> byGravest(Wanted wanted) {
        var kind = org.jooq.impl.DSL.coalesce(WATCH.GRAVEST, org.jooq.impl.DSL.inline(""));
        return sql.select(kind, org.jooq.impl.DSL.count())
                .from(WATCH)
                .where(fits(wanted))
                .groupBy(kind)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
