package org.xinqiao.calls.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通话记录: a call as it stands on record; one that goes on has no end yet.
 *
 * @param seat     the seat that answered last; so the agent
 * @param recordings how many recordings of it can be heard
 */
public record PastCall(
        UUID id,
        String area,
        String direction,
        String dialled,
        @Nullable Long hotline,
        @Nullable String queue,
        @Nullable Long citizen,
        Instant arrivedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String ending,
        @Nullable String seat,
        @Nullable Long agent,
        int rings,
        int transfers,
        Times times,
        String outcome,
        String note,
        int recordings) {

    /** 时长, in milliseconds. */
    public record Times(long ring, long talk, long hold, long wrapUp) {}

    /** 通话经过: one step of it. */
    public record Step(
            Instant at,
            String kind,
            @Nullable String seat,
            @Nullable Long agent,
            String detail) {}

    /** 录音: one of it. */
    public record Recorded(
            String name,
            UUID call,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer seconds,
            String kind,
            String state) {

        public boolean isKept() {
            return state.equals("KEPT");
        }
    }

    /** 未接来电: the last call of somebody whom nobody has talked to since, and how often they tried in that time. */
    public record Missed(PastCall last, int tries) {}

    public CallCursor cursor() {
        return new CallCursor(arrivedAt, id);
    }
}
