package org.xinqiao.calls.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.CALL_EVENT;
import static org.xinqiao.schema.calls.Tables.RECORDING;
import static org.xinqiao.schema.calls.Tables.TRANSCRIPT_LINE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.model.CallCursor;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Measure;
import org.xinqiao.calls.model.PastCall;
import org.xinqiao.calls.model.PastCall.Recorded;
import org.xinqiao.calls.model.PastCall.Step;

/** 通话查询: calls that were, with their stories and recordings. */
@Repository
public class PastCallTable {

    private static final Field<Integer> KEPT = field(
                    selectCount().from(RECORDING).where(RECORDING.CALL.eq(CALL.ID), RECORDING.STATE.eq("KEPT")))
            .as("kept");

    /** What was recorded, or at least what a machine understood of it, is there. */
    private static final Condition DISPOSABLE = RECORDING
            .STATE
            .eq("KEPT")
            .or(exists(selectOne().from(TRANSCRIPT_LINE).where(TRANSCRIPT_LINE.RECORDING.eq(RECORDING.NAME))));

    private final DSLContext sql;

    public PastCallTable(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest first, at most so many, behind the cursor. */
    public List<PastCall> page(CallQuestion asked, @Nullable CallCursor after, int limit) {
        Condition behind = after == null
                ? noCondition()
                : row(CALL.ARRIVED_AT, CALL.ID).lt(val(after.arrivedAt(), CALL.ARRIVED_AT), val(after.id(), CALL.ID));
        return sql.select(CALL.asterisk(), KEPT)
                .from(CALL)
                .where(CallConditions.of(asked), behind)
                .orderBy(CALL.ARRIVED_AT.desc(), CALL.ID.desc())
                .limit(limit)
                .fetch(PastCallTable::call);
    }

    /** That one, if it is among those asked for. */
    public Optional<PastCall> find(UUID id, CallQuestion asked) {
        return sql.select(CALL.asterisk(), KEPT)
                .from(CALL)
                .where(CALL.ID.eq(id), CallConditions.of(asked))
                .fetchOptional(PastCallTable::call);
    }

    /** Those, whoever asks; the newest first. */
    public List<PastCall> list(Collection<UUID> ids) {
        return sql.select(CALL.asterisk(), KEPT)
                .from(CALL)
                .where(CALL.ID.in(ids))
                .orderBy(CALL.ARRIVED_AT.desc(), CALL.ID)
                .fetch(PastCallTable::call);
    }

    public List<Step> story(UUID call) {
        return sql.selectFrom(CALL_EVENT)
                .where(CALL_EVENT.CALL.eq(call))
                .orderBy(CALL_EVENT.NUMBER)
                .fetch(step ->
                        new Step(step.getAt(), step.getKind(), step.getSeat(), step.getAgent(), step.getDetail()));
    }

    public List<Recorded> recordings(UUID call) {
        return recordings(RECORDING.CALL.eq(call));
    }

    public Optional<Recorded> recording(String name) {
        return recordings(RECORDING.NAME.eq(name)).stream().findFirst();
    }

    private List<Recorded> recordings(Condition which) {
        return sql.selectFrom(RECORDING)
                .where(which)
                .orderBy(RECORDING.STARTED_AT, RECORDING.NAME)
                .fetch(it -> new Recorded(
                        it.getName(),
                        it.getCall(),
                        it.getStartedAt(),
                        it.getEndedAt(),
                        it.getSeconds(),
                        it.getKind(),
                        it.getState()));
    }

    /** Those that leave something to destroy and began before then, in the order of their numbers. */
    public Map<Long, Instant> keptBefore(Instant before, long after, int limit) {
        return sql.select(RECORDING.ID, RECORDING.STARTED_AT)
                .from(RECORDING)
                .where(DISPOSABLE, RECORDING.ID.gt(after), RECORDING.STARTED_AT.lt(before))
                .orderBy(RECORDING.ID)
                .limit(limit)
                .fetchMap(RECORDING.ID, RECORDING.STARTED_AT);
    }

    public Optional<Recorded> disposable(long id) {
        return recordings(RECORDING.ID.eq(id).and(DISPOSABLE)).stream().findFirst();
    }

    public void erased(String name) {
        sql.update(RECORDING)
                .set(RECORDING.STATE, "ERASED")
                .where(RECORDING.NAME.eq(name))
                .execute();
    }

    /** 未接来电: who gave up and has been talked to by nobody since, each once with their last call, the latest first. */
    public List<PastCall.Missed> missed(CallQuestion asked, int limit) {
        var later = CALL.as("later");
        var ranked = select(
                        CALL.ID,
                        DSL.count().over().partitionBy(CALL.CITIZEN).as("tries"),
                        rowNumber()
                                .over()
                                .partitionBy(CALL.CITIZEN)
                                .orderBy(CALL.ARRIVED_AT.desc(), CALL.ID.desc())
                                .as("place"))
                .from(CALL)
                .where(
                        CallConditions.of(asked),
                        CallConditions.of(Measure.ABANDONED),
                        CALL.CITIZEN.isNotNull(),
                        notExists(selectOne()
                                .from(later)
                                .where(
                                        later.CITIZEN.eq(CALL.CITIZEN),
                                        later.ARRIVED_AT.gt(CALL.ARRIVED_AT),
                                        later.ANSWERED_AT.isNotNull())))
                .asTable("ranked");
        Field<Integer> tries = field(name("ranked", "tries"), Integer.class);
        return sql.select(CALL.asterisk(), KEPT, tries)
                .from(ranked)
                .join(CALL)
                .on(CALL.ID.eq(ranked.field(CALL.ID)))
                .where(field(name("ranked", "place"), Integer.class).eq(1))
                .orderBy(CALL.ARRIVED_AT.desc(), CALL.ID.desc())
                .limit(limit)
                .fetch(found -> new PastCall.Missed(call(found), found.get(tries)));
    }

    /** 接过电话的人: each agent of any call, by walking from one to the next in the index. */
    public List<Long> agents() {
        return sql.fetch("""
                        with recursive each(agent) as (
                            select min(agent) from calls.call where agent is not null
                            union all
                            select (select min(agent) from calls.call where agent > each.agent) from each where agent is not null)
                        select agent from each where agent is not null""").getValues(0, Long.class);
    }

    private static PastCall call(Record found) {
        var row = found.into(CALL);
        return new PastCall(
                row.getId(),
                row.getArea(),
                row.getDirection(),
                row.getDialled(),
                row.getHotline(),
                row.getQueue(),
                row.getCitizen(),
                row.getArrivedAt(),
                row.getQueuedAt(),
                row.getAnsweredAt(),
                row.getEndedAt(),
                row.getEnding(),
                row.getSeat(),
                row.getAgent(),
                row.getRings(),
                row.getTransfers(),
                new PastCall.Times(row.getRingMs(), row.getTalkMs(), row.getHoldMs(), row.getWrapUpMs()),
                row.getOutcome(),
                row.getNote(),
                found.get(KEPT));
    }
}
