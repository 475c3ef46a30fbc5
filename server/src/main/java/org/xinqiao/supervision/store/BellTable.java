package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;
import static org.xinqiao.schema.supervision.Tables.MEASURE;
import static org.xinqiao.schema.supervision.Tables.NAMED;
import static org.xinqiao.schema.supervision.Tables.RISE;
import static org.xinqiao.schema.supervision.Tables.SHOWN;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.model.Rise.What;

/** 给我的督办表: what somebody is told by supervision, because it is their unit's, their office's or has risen to them. */
@Repository
public class BellTable {

    private static final Condition TOLD =
            MEASURE.STATE.in(inline(State.GIVEN.name()), inline(State.AWAITING_ANSWER.name()));
    private static final Condition OWED = MEASURE.STATE.eq(inline(State.AWAITING_ANSWER.name()));
    private static final Condition RISEN = RISE.ENDED_AT.isNull().and(RISE.LEVEL.gt(inline(0)));

    private final DSLContext sql;

    public BellTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 计数.
     *
     * @param owed measures that wait for an answer
     * @param fresh those that ask for none and were not seen yet
     * @param risen what nobody below answered or judged in time
     */
    public record Counts(int owed, int fresh, int risen) {

        public int all() {
            return owed + fresh + risen;
        }
    }

    public Counts count(Viewer viewer) {
        Field<Integer> owed =
                selectCount().from(MEASURE).where(told(viewer), TOLD, OWED).asField();
        Field<Integer> fresh = selectCount()
                .from(MEASURE)
                .where(told(viewer), TOLD, OWED.not(), MEASURE.ID.gt(shown(viewer.account())))
                .asField();
        Field<Integer> risen =
                selectCount().from(RISE).where(risen(viewer), RISEN).asField();
        return sql.select(owed, fresh, risen).fetchSingle(row -> new Counts(row.value1(), row.value2(), row.value3()));
    }

    /** Up to which measure somebody has seen what they are told; 0 for nothing yet. */
    public long shown(AccountId account) {
        return sql.select(SHOWN.MEASURE)
                .from(SHOWN)
                .where(SHOWN.ACCOUNT.eq(account.value()))
                .fetchOptional(SHOWN.MEASURE)
                .orElse(0L);
    }

    /** They have seen it up to there, and what they had seen before. */
    public void show(AccountId account, long measure) {
        Long last = sql.select(max(MEASURE.ID)).from(MEASURE).fetchSingle().value1();
        long seen = Math.min(measure, last == null ? 0 : last);
        sql.insertInto(SHOWN, SHOWN.ACCOUNT, SHOWN.MEASURE)
                .values(account.value(), seen)
                .onConflict(SHOWN.ACCOUNT)
                .doUpdate()
                .set(SHOWN.MEASURE, greatest(SHOWN.MEASURE, excluded(SHOWN.MEASURE)))
                .execute();
    }

    /** What waits for an answer first, what ends first at the top; then the latest of the others. */
    public List<Measure> told(Viewer viewer, int most) {
        return sql.selectFrom(MEASURE)
                .where(told(viewer), TOLD)
                .orderBy(
                        when(OWED, inline(0)).otherwise(inline(1)),
                        when(OWED, MEASURE.ANSWER_DUE).asc().nullsLast(),
                        MEASURE.ID.desc())
                .limit(most)
                .fetch(MeasureRow::read);
    }

    /** The longest risen first. */
    public List<Rise> risen(Viewer viewer, int most) {
        return sql.selectFrom(RISE)
                .where(risen(viewer), RISEN)
                .orderBy(RISE.LEVEL.desc(), RISE.ID)
                .limit(most)
                .fetch(RiseTable::read);
    }

    /** How far what people are told has come: another as soon as something of it changes. */
    public String revision() {
        return sql.select(
                        select(max(MEASURE.ID)).from(MEASURE).asField(),
                        select(max(RISE.ID)).from(RISE).asField(),
                        select(max(RISE.ENDED_AT)).from(RISE).asField())
                .fetchSingle()
                .toString();
    }

    private static Condition told(Viewer viewer) {
        Condition any = falseCondition();
        if (viewer.may(Power.HANDLE)) {
            long unit = viewer.unit().value();
            any = any.or(MEASURE.TOLD_UNIT.eq(unit)).or(MEASURE.HOLDER.eq(unit));
        }
        if (viewer.may(Power.SUPERVISE)) {
            any = any.or(MEASURE.TOLD.eq(inline(Told.OFFICE.name())).and(within(MEASURE.AREA, viewer)));
        }
        if (viewer.may(Power.ACCOUNT)) {
            any = any.or(MEASURE.TOLD.eq(inline(Told.LEADER.name())).and(within(MEASURE.AREA, viewer)));
        }
        return any.or(MEASURE.ID.in(select(NAMED.MEASURE)
                .from(NAMED)
                .where(NAMED.ACCOUNT.eq(viewer.account().value()))));
    }

    /** What a unit did not answer is its heads' above it and at last the office's; what the office did not judge is leaders'. */
    private static Condition risen(Viewer viewer) {
        Condition any = falseCondition();
        Condition atTheOffice = RISE.UNIT.isNull().and(within(RISE.AREA, viewer));
        if (viewer.may(Power.HEAD_UNIT)) {
            any = any.or(RISE.UNIT.eq(viewer.unit().value()));
        }
        if (viewer.may(Power.ACCOUNT)) {
            any = any.or(atTheOffice);
        } else if (viewer.may(Power.SUPERVISE)) {
            any = any.or(atTheOffice.and(RISE.WHAT.eq(inline(What.ANSWER.name()))));
        }
        return any;
    }

    private static Condition within(Field<String> area, Viewer viewer) {
        String code = viewer.scope().area().value();
        return CodeRange.within(area, code);
    }
}
