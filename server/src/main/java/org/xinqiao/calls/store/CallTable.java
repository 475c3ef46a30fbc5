package org.xinqiao.calls.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.CALL_EVENT;
import static org.xinqiao.schema.calls.Tables.RECORDING;
import static org.xinqiao.schema.calls.Tables.SEAT_SPAN;
import static org.xinqiao.schema.calls.Tables.SITTING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.FloorNow;
import org.xinqiao.calls.floor.CallRecord;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.CallRecord.Promise;
import org.xinqiao.calls.floor.CallRecord.Totals;
import org.xinqiao.calls.floor.FloorLog;
import org.xinqiao.calls.model.Measure;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.calls.tables.records.CallEventRecord;
import org.xinqiao.schema.calls.tables.records.RecordingRecord;
import org.xinqiao.schema.calls.tables.records.SittingRecord;

/** 通话表: what became of calls and seats, written by the process that decides. */
@Repository
public class CallTable {

    private final DSLContext sql;

    public CallTable(DSLContext sql) {
        this.sql = sql;
    }

    /** As they are now, each once. */
    public void put(Collection<CallRecord> calls) {
        sql.batch(calls.stream()
                        .map(call -> {
                            var row = row(call);
                            return sql.insertInto(CALL)
                                    .set(row)
                                    .onConflict(CALL.ID)
                                    .doUpdate()
                                    .set(row);
                        })
                        .toList())
                .execute();
    }

    private static org.xinqiao.schema.calls.tables.records.CallRecord row(CallRecord call) {
        var row = new org.xinqiao.schema.calls.tables.records.CallRecord();
        row.setId(call.id());
        row.setArea(call.area());
        row.setDirection(call.direction().name());
        row.setLeg(call.leg());
        row.setDialled(call.dialled());
        row.setHotline(call.hotline() == 0 ? null : call.hotline());
        row.setQueue(call.queue());
        row.setCitizen(call.citizen());
        row.setArrivedAt(call.arrivedAt());
        row.setQueuedAt(call.queuedAt());
        row.setSince(call.since());
        Promise promise = call.promise();
        row.setPromiseTries(promise == null ? null : promise.tries());
        row.setPromiseNotBefore(promise == null ? null : promise.notBefore());
        row.setAnsweredAt(call.answeredAt());
        row.setEndedAt(call.endedAt());
        row.setEnding(call.ending() == null ? null : call.ending().name());
        row.setSeat(call.seat());
        row.setAgent(call.agent());
        row.setRings(call.rings());
        row.setTransfers(call.transfers());
        row.setRingMs(call.totals().ring());
        row.setTalkMs(call.totals().talk());
        row.setHoldMs(call.totals().hold());
        row.setWrapUpMs(call.totals().wrapUp());
        return row;
    }

    /** Steps of calls that are there; one that was written before is left as it is. */
    public void add(List<FloorLog.Step> steps) {
        var insert = sql.insertInto(CALL_EVENT);
        List<CallEventRecord> rows = steps.stream().map(CallTable::row).toList();
        insert.set(rows).onConflictDoNothing().execute();
    }

    private static CallEventRecord row(FloorLog.Step step) {
        return new CallEventRecord(
                step.call(), step.number(), step.at(), step.kind(), step.seat(), step.agent(), step.detail());
    }

    public void outcome(UUID call, String outcome, String note) {
        sql.update(CALL)
                .set(CALL.OUTCOME, outcome)
                .set(CALL.NOTE, note)
                .where(CALL.ID.eq(call))
                .execute();
    }

    /** Whoever sits there now; an agent sits at one seat. */
    public void sat(FloorLog.Sitting sitting) {
        sql.deleteFrom(SITTING)
                .where(SITTING.AGENT.eq(sitting.agent()), SITTING.SEAT.ne(sitting.seat()))
                .execute();
        var row = new SittingRecord(
                sitting.seat(),
                sitting.agent(),
                sitting.since(),
                sitting.idleSince(),
                sitting.presence(),
                sitting.reason());
        sql.insertInto(SITTING)
                .set(row)
                .onConflict(SITTING.SEAT)
                .doUpdate()
                .set(row)
                .execute();
    }

    public void rose(String seat) {
        sql.deleteFrom(SITTING).where(SITTING.SEAT.eq(seat)).execute();
    }

    /** Another state from that moment on; null for none. */
    public void state(
            String seat, long agent, @Nullable String state, @Nullable String reason, @Nullable UUID call, Instant at) {
        sql.update(SEAT_SPAN)
                .set(SEAT_SPAN.UNTIL, at)
                .where(SEAT_SPAN.SEAT.eq(seat), SEAT_SPAN.UNTIL.isNull())
                .execute();
        if (state != null) {
            sql.insertInto(SEAT_SPAN)
                    .set(SEAT_SPAN.SEAT, seat)
                    .set(SEAT_SPAN.AGENT, agent)
                    .set(SEAT_SPAN.STATE, state)
                    .set(SEAT_SPAN.REASON, reason)
                    .set(SEAT_SPAN.CALL, call)
                    .set(SEAT_SPAN.SINCE, at)
                    .execute();
        }
    }

    /** Begun, or over: the beginning stays as it was. */
    public void recording(FloorLog.Kept it) {
        var row = new RecordingRecord();
        row.setName(it.name());
        row.setCall(it.call());
        row.setStartedAt(it.startedAt());
        row.setEndedAt(it.endedAt());
        row.setSeconds(it.seconds());
        row.setKind(it.kind());
        row.setState(it.state());
        sql.insertInto(RECORDING)
                .set(row)
                .onConflict(RECORDING.NAME)
                .doUpdate()
                .set(RECORDING.ENDED_AT, it.endedAt())
                .set(RECORDING.SECONDS, it.seconds())
                .set(RECORDING.STATE, it.state())
                .execute();
    }

    /** 今日: calls of an area's subtree since then, counted as docs/figures.md has it. */
    public FloorNow.Today since(AreaCode area, Instant since) {
        return sql.select(
                        counted(Measure.OFFERED),
                        counted(Measure.ANSWERED),
                        counted(Measure.SHORT_ABANDONED),
                        counted(Measure.ABANDONED),
                        counted(Measure.IN_TIME))
                .from(CALL)
                .where(CALL.AREA.startsWith(area.value()), CALL.ARRIVED_AT.ge(since))
                .fetchSingle(row ->
                        new FloorNow.Today(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Field<Integer> counted(Measure measure) {
        return count().filterWhere(CallConditions.of(measure));
    }

    /** 未结束: those that went on when the record stopped, the oldest first. */
    public List<CallRecord> open() {
        return sql.selectFrom(CALL)
                .where(CALL.ENDED_AT.isNull())
                .orderBy(CALL.ARRIVED_AT)
                .fetch(CallTable::call);
    }

    /** How many steps are on record of each call that has not ended. */
    public Map<UUID, Integer> steps() {
        return sql.select(CALL_EVENT.CALL, max(CALL_EVENT.NUMBER))
                .from(CALL_EVENT)
                .join(CALL)
                .on(CALL.ID.eq(CALL_EVENT.CALL))
                .where(CALL.ENDED_AT.isNull())
                .groupBy(CALL_EVENT.CALL)
                .fetchMap(CALL_EVENT.CALL, row -> row.value2() + 1);
    }

    public List<FloorLog.Sitting> sittings() {
        return sql.selectFrom(SITTING)
                .orderBy(SITTING.SEAT)
                .fetch(row -> new FloorLog.Sitting(
                        row.getSeat(),
                        row.getAgent(),
                        row.getSince(),
                        row.getIdleSince(),
                        row.getPresence(),
                        row.getBreakReason()));
    }

    private static CallRecord call(org.xinqiao.schema.calls.tables.records.CallRecord row) {
        Promise promise =
                row.getPromiseTries() == null ? null : new Promise(row.getPromiseTries(), row.getPromiseNotBefore());
        return new CallRecord(
                row.getId(),
                row.getArea(),
                Direction.valueOf(row.getDirection()),
                row.getLeg(),
                row.getDialled(),
                row.getHotline() == null ? 0 : row.getHotline(),
                row.getQueue(),
                row.getCitizen(),
                row.getArrivedAt(),
                row.getQueuedAt(),
                row.getSince(),
                promise,
                row.getAnsweredAt(),
                row.getEndedAt(),
                row.getEnding() == null ? null : Ending.valueOf(row.getEnding()),
                row.getSeat(),
                row.getAgent(),
                row.getRings(),
                row.getTransfers(),
                new Totals(row.getRingMs(), row.getTalkMs(), row.getHoldMs(), row.getWrapUpMs()));
    }
}
