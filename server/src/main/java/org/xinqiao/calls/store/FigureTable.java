package org.xinqiao.calls.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.SEAT_SPAN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.calls.model.Measure;
import org.xinqiao.calls.model.Tally;

/** 统计查询: counts calls and the time of seats, in one pass over the span each. */
@Repository
public class FigureTable {

    /** A state that lasts longer was forgotten, not lived. */
    private static final Duration LONGEST_STATE = Duration.ofHours(24);

    private static final List<String> BUSY = List.of("RESERVED", "RINGING", "TALKING", "HOLD", "WRAP_UP");

    private static final Condition ON_LINE =
            CallConditions.of(Measure.OFFERED).and(CALL.DIRECTION.eq(Direction.IN.name()));
    private static final Field<Long> WAIT = field(
            "(1000 * extract(epoch from coalesce({0}, {1}) - {2}))::bigint",
            Long.class, CALL.ANSWERED_AT, CALL.ENDED_AT, CALL.QUEUED_AT);

    private final DSLContext sql;

    public FigureTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 在席时间: of some seats, milliseconds with a call, and milliseconds with one or ready for one. */
    public record Time(long busy, long there) {}

    public Tally total(CallQuestion asked) {
        return tally(
                sql.select(columns()).from(CALL).where(CallConditions.of(asked)).fetchSingle());
    }

    /** By the key of each group: a moment, the id of a hotline or an agent, the code of a queue, an extension. */
    public Map<String, Tally> groups(CallQuestion asked, Grouping by) {
        Field<String> key = key(by, CALL.ARRIVED_AT);
        Condition named = by.isOfAnswered() ? CALL.SEAT.isNotNull() : noCondition();
        Map<String, Tally> found = new LinkedHashMap<>();
        sql.select(columns())
                .select(key)
                .from(CALL)
                .where(CallConditions.of(asked), named)
                .groupBy(key)
                .orderBy(key)
                .forEach(row -> found.put(Objects.requireNonNullElse(row.get(key), "0"), tally(row)));
        return found;
    }

    private static Field<String> key(Grouping by, Field<Instant> at) {
        return switch (by) {
            case HOUR ->
                field(
                        "to_char(date_trunc('hour', {0}, 'Asia/Shanghai') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
                        String.class, at);
            case DAY -> field("to_char({0} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')", String.class, at);
            case HOTLINE -> CALL.HOTLINE.cast(String.class);
            case QUEUE -> CALL.QUEUE;
            case SEAT -> CALL.SEAT;
            case AGENT -> CALL.AGENT.cast(String.class);
        };
    }

    private static List<Field<?>> columns() {
        List<Field<?>> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            all.add(count().filterWhere(CallConditions.of(measure)).as(measure.name()));
        }
        Condition answered = CallConditions.of(Measure.ANSWERED);
        Condition answeredOnLine = ON_LINE.and(CALL.ANSWERED_AT.isNotNull());
        all.add(count().filterWhere(answeredOnLine).as("waited_on_line"));
        all.add(sum(WAIT).filterWhere(answeredOnLine).as("waited"));
        all.add(max(WAIT).filterWhere(ON_LINE).as("longest"));
        all.add(sum(CALL.TALK_MS).filterWhere(answered).as("talk"));
        all.add(sum(CALL.HOLD_MS).filterWhere(answered).as("hold"));
        all.add(sum(CALL.WRAP_UP_MS).filterWhere(answered).as("wrap_up"));
        return all;
    }

    private static Tally tally(Record row) {
        return new Tally(
                number(row, Measure.OFFERED.name()),
                number(row, Measure.ANSWERED.name()),
                number(row, Measure.IN_TIME.name()),
                number(row, Measure.ABANDONED.name()),
                number(row, Measure.SHORT_ABANDONED.name()),
                number(row, Measure.UNANSWERED.name()),
                number(row, Measure.OUTWARD.name()),
                number(row, "waited_on_line"),
                number(row, "waited"),
                number(row, "longest"),
                number(row, "talk"),
                number(row, "hold"),
                number(row, "wrap_up"));
    }

    private static long number(Record row, String column) {
        @Nullable Number value = row.get(column, Number.class);
        return value == null ? 0 : value.longValue();
    }

    /** 在席时间 of all of these seats together. */
    public Time time(Collection<String> seats, @Nullable Long agent, Instant from, Instant before, Instant now) {
        Field<Instant> until = coalesce(SEAT_SPAN.UNTIL, val(now, SEAT_SPAN.UNTIL));
        return time(sql.select(times(from, before, now))
                .from(SEAT_SPAN)
                .where(there(seats, agent, from, before, until))
                .fetchSingle());
    }

    /** The same apart, by extension, agent, hour or day; there is none by anything else. */
    public Map<String, Time> times(
            Grouping by, Collection<String> seats, @Nullable Long agent, Instant from, Instant before, Instant now) {
        Field<Instant> until = coalesce(SEAT_SPAN.UNTIL, val(now, SEAT_SPAN.UNTIL));
        Condition there = there(seats, agent, from, before, until);
        return switch (by) {
            case SEAT -> times(SEAT_SPAN, SEAT_SPAN.SEAT, there, times(from, before, now));
            case AGENT -> times(SEAT_SPAN, SEAT_SPAN.AGENT.cast(String.class), there, times(from, before, now));
            case HOUR -> slots(by, "hour", there, from, before, until);
            case DAY -> slots(by, "day", there, from, before, until);
            case HOTLINE, QUEUE -> Map.of();
        };
    }

    private Map<String, Time> times(TableLike<?> from, Field<String> key, Condition there, List<Field<?>> times) {
        Map<String, Time> found = new LinkedHashMap<>();
        sql.select(times)
                .select(key)
                .from(from)
                .where(there)
                .groupBy(key)
                .forEach(row -> found.put(row.get(key), time(row)));
        return found;
    }

    /** A state that lasts over the end of an hour counts in each hour with its part. */
    private Map<String, Time> slots(
            Grouping by, String unit, Condition there, Instant from, Instant before, Field<Instant> until) {
        Field<Instant> slot = field(name("slot", "at"), SEAT_SPAN.UNTIL.getDataType());
        Field<Instant> end = field(
                "least({0}, {1}, {2} + {3}::interval)",
                SEAT_SPAN.UNTIL.getDataType(), until, val(before, SEAT_SPAN.UNTIL), slot, inline("1 " + unit));
        Field<Instant> begin = field(
                "greatest({0}, {1}, {2})",
                SEAT_SPAN.UNTIL.getDataType(), SEAT_SPAN.SINCE, val(from, SEAT_SPAN.UNTIL), slot);
        Table<?> slots = table(
                "{0} cross join lateral generate_series(date_trunc({1}, greatest({2}, {3}), 'Asia/Shanghai'),"
                        + " least({4}, {5}) - interval '1 microsecond', {6}::interval) slot(at)",
                SEAT_SPAN,
                inline(unit),
                SEAT_SPAN.SINCE,
                val(from, SEAT_SPAN.UNTIL),
                until,
                val(before, SEAT_SPAN.UNTIL),
                inline("1 " + unit));
        return times(slots, key(by, slot), there, times(begin, end));
    }

    private static Condition there(
            Collection<String> seats, @Nullable Long agent, Instant from, Instant before, Field<Instant> until) {
        return SEAT_SPAN
                .SINCE
                .ge(from.minus(LONGEST_STATE))
                .and(SEAT_SPAN.SINCE.lt(before))
                .and(until.gt(from))
                .and(SEAT_SPAN.SEAT.in(seats))
                .and(agent == null ? noCondition() : SEAT_SPAN.AGENT.eq(agent));
    }

    private static List<Field<?>> times(Instant from, Instant before, Instant now) {
        Field<Instant> end = field(
                "least(coalesce({0}, {1}), {2})",
                SEAT_SPAN.UNTIL.getDataType(),
                SEAT_SPAN.UNTIL,
                val(now, SEAT_SPAN.UNTIL),
                val(before, SEAT_SPAN.UNTIL));
        return times(greatest(SEAT_SPAN.SINCE, val(from, SEAT_SPAN.UNTIL)), end);
    }

    private static List<Field<?>> times(Field<Instant> begin, Field<Instant> end) {
        Field<Long> within = field("(1000 * extract(epoch from {0} - {1}))::bigint", Long.class, end, begin);
        Condition busy =
                SEAT_SPAN.STATE.in(BUSY.stream().map(state -> inline(state)).toList());
        return List.of(
                sum(within).filterWhere(busy).as("busy"),
                sum(within)
                        .filterWhere(busy.or(SEAT_SPAN.STATE.eq(inline("READY"))))
                        .as("there"));
    }

    private static Time time(Record row) {
        return new Time(number(row, "busy"), number(row, "there"));
    }

    /** 在席: a stretch of time in which a seat had a call or was ready for one. */
    public record Sat(String seat, Instant from, Instant until) {}

    /** Stretches that follow on each other are one. */
    public List<Sat> sat(Collection<String> seats, Instant from, Instant before, Instant now) {
        Field<Instant> until = coalesce(SEAT_SPAN.UNTIL, val(now, SEAT_SPAN.UNTIL));
        List<Sat> all = new ArrayList<>();
        sql.select(SEAT_SPAN.SEAT, SEAT_SPAN.SINCE, until)
                .from(SEAT_SPAN)
                .where(
                        there(seats, null, from, before, until),
                        SEAT_SPAN.STATE.eq("READY").or(SEAT_SPAN.STATE.in(BUSY)))
                .orderBy(SEAT_SPAN.SEAT, SEAT_SPAN.SINCE, SEAT_SPAN.ID)
                .forEach(row -> add(all, row.value1(), row.value2(), row.value3(), from, before));
        return all;
    }

    private static void add(List<Sat> all, String seat, Instant since, Instant until, Instant from, Instant before) {
        Instant begin = since.isBefore(from) ? from : since;
        Instant end = until.isAfter(before) ? before : until;
        Sat last = all.isEmpty() ? null : all.getLast();
        if (last != null && last.seat().equals(seat) && !last.until().isBefore(begin)) {
            all.set(all.size() - 1, new Sat(seat, last.from(), end.isAfter(last.until()) ? end : last.until()));
        } else if (end.isAfter(begin)) {
            all.add(new Sat(seat, begin, end));
        }
    }
}
