package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.supervision.Tables.RISE;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.supervision.tables.records.RiseRecord;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.model.Rise.What;

/** 催判表: what waits for a person, step by step; steps that are over stay. */
@Repository
public class RiseTable {

    private final DSLContext sql;

    public RiseTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Once: what waits already waits on. */
    public void add(Rise it) {
        UnitId unit = it.unit();
        sql.insertInto(RISE)
                .set(RISE.WHAT, it.what().name())
                .set(RISE.THING, it.thing())
                .set(RISE.SEQ, it.seq())
                .set(RISE.CASE_ID, it.caseId().value())
                .set(RISE.AREA, it.area().value())
                .set(RISE.LEVEL, it.level())
                .set(RISE.UNIT, unit == null ? null : unit.value())
                .set(RISE.SINCE, it.since())
                .set(RISE.DUE_AT, it.due())
                .onConflictDoNothing()
                .execute();
    }

    /** It waits no more. */
    public void end(EnumSet<What> what, long thing, int seq, Instant now) {
        sql.update(RISE)
                .set(RISE.ENDED_AT, now)
                .where(
                        RISE.WHAT.in(what.stream().map(What::name).toList()),
                        RISE.THING.eq(thing),
                        RISE.SEQ.eq(seq),
                        RISE.ENDED_AT.isNull())
                .execute();
    }

    /** That step is over; false where it was already. */
    public boolean end(Rise step, Instant now) {
        return sql.update(RISE)
                        .set(RISE.ENDED_AT, now)
                        .where(RISE.ID.eq(step.id()), RISE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Takes one whose clock has run out. @param until when somebody else may, if it has not risen by then */
    public Optional<Rise> take(Instant now, Instant until) {
        return sql.update(RISE)
                .set(RISE.DUE_AT, until)
                .where(RISE.ID.in(select(RISE.ID)
                        .from(RISE)
                        .where(RISE.ENDED_AT.isNull(), RISE.DUE_AT.le(now))
                        .orderBy(RISE.DUE_AT)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()))
                .returning()
                .fetchOptional()
                .map(RiseTable::read);
    }

    /** How each of these rose, the first step first; what never did is left out. */
    public Map<Long, List<Rise>> risen(EnumSet<What> what, Collection<Long> things) {
        if (things.isEmpty()) {
            return Map.of();
        }
        return sql.selectFrom(RISE)
                .where(RISE.WHAT.in(what.stream().map(What::name).toList()), RISE.THING.in(things), RISE.LEVEL.gt(0))
                .orderBy(RISE.ID)
                .fetchGroups(RISE.THING, RiseTable::read);
    }

    static Rise read(RiseRecord row) {
        Long unit = row.getUnit();
        return new Rise(
                row.getId(),
                What.valueOf(row.getWhat()),
                row.getThing(),
                row.getSeq(),
                new CaseId(row.getCaseId()),
                new AreaCode(row.getArea()),
                row.getLevel(),
                unit == null ? null : new UnitId(unit),
                row.getSince(),
                row.getDueAt());
    }
}
