package org.xinqiao.calls.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.RECORDING;
import static org.xinqiao.schema.calls.Tables.SEAT_SPAN;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Measure;

/** 通话条件: what is asked of calls, as SQL. A list and a figure take it from here, so that they agree. */
final class CallConditions {

    private static final Condition IN_LINE =
            CALL.DIRECTION.ne(Direction.OUT.name()).and(CALL.QUEUED_AT.isNotNull());
    private static final Condition GIVEN_UP =
            CALL.ANSWERED_AT.isNull().and(condition(CALL.ENDING.eq(Ending.ABANDONED.name())));

    /** 等待, in milliseconds, of whoever was answered on the line, or gave up. */
    static final Field<Long> ANSWERED_AFTER =
            field("(1000 * extract(epoch from {0} - {1}))::bigint", Long.class, CALL.ANSWERED_AT, CALL.QUEUED_AT);

    static final Field<Long> GIVEN_UP_AFTER =
            field("(1000 * extract(epoch from {0} - {1}))::bigint", Long.class, CALL.ENDED_AT, CALL.QUEUED_AT);

    private CallConditions() {}

    static Condition of(CallQuestion asked) {
        List<Condition> all = new ArrayList<>();
        all.add(CALL.AREA.startsWith(asked.area().value()));
        all.add(CALL.ARRIVED_AT.lt(asked.before()));
        all.add(asked.from() == null ? noCondition() : CALL.ARRIVED_AT.ge(asked.from()));
        all.add(asked.had() == null ? noCondition() : had(asked.had()));
        all.add(hotline(asked.hotline()));
        all.add(equal(CALL.QUEUE, asked.queue()));
        all.add(equal(CALL.SEAT, asked.seat()));
        all.add(equal(CALL.AGENT, asked.agent()));
        all.add(equal(CALL.ENDING, asked.ending()));
        all.add(equal(CALL.DIRECTION, asked.direction()));
        all.add(asked.citizens() == null ? noCondition() : CALL.CITIZEN.in(asked.citizens()));
        all.add(asked.measure() == null ? noCondition() : of(asked.measure()));
        if (asked.recorded() != null) {
            var kept = selectOne().from(RECORDING).where(RECORDING.CALL.eq(CALL.ID), RECORDING.STATE.eq("KEPT"));
            all.add(asked.recorded() ? exists(kept) : notExists(kept));
        }
        return DSL.and(all);
    }

    private static <T> Condition equal(Field<T> column, @Nullable T value) {
        return value == null ? noCondition() : column.eq(value);
    }

    /** 0 for numbers that are registered nowhere. */
    private static Condition hotline(@Nullable Long hotline) {
        return hotline != null && hotline == 0 ? CALL.HOTLINE.isNull() : equal(CALL.HOTLINE, hotline);
    }

    /** Whoever answered it last, and whoever had it before it was passed on. */
    private static Condition had(long agent) {
        return CALL.AGENT
                .eq(agent)
                .or(CALL.ID.in(select(SEAT_SPAN.CALL)
                        .from(SEAT_SPAN)
                        .where(
                                SEAT_SPAN.AGENT.eq(agent),
                                SEAT_SPAN.CALL.isNotNull(),
                                SEAT_SPAN.STATE.in("TALKING", "HOLD"))));
    }

    /** 口径: see docs/figures.md. */
    static Condition of(Measure measure) {
        return switch (measure) {
            case OFFERED -> IN_LINE;
            case ANSWERED -> IN_LINE.and(CALL.ANSWERED_AT.isNotNull());
            case IN_TIME ->
                CALL.DIRECTION
                        .eq(Direction.IN.name())
                        .and(CALL.QUEUED_AT.isNotNull())
                        .and(ANSWERED_AFTER.le(1000L * Measure.ANSWER_WITHIN));
            case ABANDONED -> IN_LINE.and(GIVEN_UP).and(GIVEN_UP_AFTER.gt(1000L * Measure.SHORT));
            case SHORT_ABANDONED -> IN_LINE.and(GIVEN_UP).and(GIVEN_UP_AFTER.le(1000L * Measure.SHORT));
            case UNANSWERED ->
                IN_LINE.and(CALL.ANSWERED_AT.isNull()).and(CALL.ENDING.isDistinctFrom(Ending.ABANDONED.name()));
            case OUTWARD -> CALL.DIRECTION.eq(Direction.OUT.name());
        };
    }
}
