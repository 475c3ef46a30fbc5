package org.xinqiao.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.CallRecord.Totals;
import org.xinqiao.calls.floor.FloorLog;
import org.xinqiao.calls.store.CallTable;

/** 测试通话: puts calls on record as the floor would. */
public final class CallRows {

    private final CallTable table;
    private final String area;

    public CallRows(CallTable table, String area) {
        this.table = table;
        this.area = area;
    }

    /** 一个通话: what differs from call to call. */
    public record Made(
            Instant at,
            Direction direction,
            @Nullable Long citizen,
            @Nullable Integer answeredAfter,
            int lasts,
            Ending ending,
            @Nullable String seat,
            @Nullable Long agent,
            String queue) {}

    /** Answered by that agent after some seconds in line; the talk takes a minute. */
    public UUID answered(Instant at, @Nullable Long citizen, int seconds, long agent) {
        return put(new Made(at, Direction.IN, citizen, seconds, 60, Ending.FINISHED, "7001", agent, "general"));
    }

    /** Given up after some seconds in line. */
    public UUID givenUp(Instant at, @Nullable Long citizen, int seconds) {
        return put(new Made(at, Direction.IN, citizen, null, seconds, Ending.ABANDONED, null, null, "general"));
    }

    public UUID out(Instant at, long citizen, boolean reached, long agent) {
        Ending ending = reached ? Ending.FINISHED : Ending.UNREACHED;
        return put(new Made(at, Direction.OUT, citizen, reached ? 8 : null, 60, ending, "7001", agent, "general"));
    }

    public UUID put(Made made) {
        UUID id = UUID.randomUUID();
        Integer after = made.answeredAfter();
        Instant answered = after == null ? null : made.at().plusSeconds(after);
        Instant end = (answered == null ? made.at() : answered).plusSeconds(made.lasts());
        table.put(List.of(new CallRecord(
                id,
                area,
                made.direction(),
                null,
                "12345",
                0,
                made.queue(),
                made.citizen(),
                made.at(),
                made.at(),
                answered,
                null,
                answered,
                end,
                made.ending(),
                made.seat(),
                made.agent(),
                1,
                0,
                new Totals(
                        2000,
                        answered == null ? 0 : Duration.ofSeconds(made.lasts()).toMillis(),
                        0,
                        answered == null ? 0 : 10_000))));
        return id;
    }

    public void step(UUID call, int number, String kind, @Nullable String seat, @Nullable Long agent, String detail) {
        table.add(List.of(new FloorLog.Step(call, number, Instant.now(), kind, seat, agent, detail)));
    }

    public String recorded(UUID call, Instant at, String state) {
        String name = call + "-1";
        table.recording(new FloorLog.Kept(name, call, "TALK", at, at.plusSeconds(60), 60, state));
        return name;
    }

    /** 坐席状态 of an agent from one moment to another. */
    public void span(String seat, long agent, String state, @Nullable UUID call, Instant from, Instant until) {
        table.state(seat, agent, state, null, call, from);
        table.state(seat, agent, null, null, null, until);
    }
}
