package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通话记录: one call as it is kept, all of it each time it changes.
 *
 * @param leg       the caller's leg, by the switch's name; null before there is one
 * @param queuedAt  when it first stood in line
 * @param since     when it came to the queue it is or was in last
 * @param promise   the callback it waits for; null without one
 * @param ending    null while it goes on
 * @param seat      who answered last
 * @param totals    ringing, talk, hold and wrap-up in milliseconds
 */
public record CallRecord(
        UUID id,
        String area,
        Direction direction,
        @Nullable String leg,
        String dialled,
        long hotline,
        @Nullable String queue,
        @Nullable Long citizen,
        Instant arrivedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant since,
        @Nullable Promise promise,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        @Nullable String seat,
        @Nullable Long agent,
        int rings,
        int transfers,
        Totals totals) {

    /** 方向. */
    public enum Direction {
        /** 呼入. */
        IN,
        /** 呼出. */
        OUT,
        /** 回拨: came in, was promised a callback, and got it. */
        CALLBACK
    }

    /** 结束方式. */
    public enum Ending {
        FINISHED,
        ABANDONED,
        UNREACHED,
        WITHDRAWN,
        VOICEMAIL,
        AFTER_HOURS,
        BLOCKED,
        /** 失去联系: ended while nobody of ours listened. */
        LOST
    }

    /** 回拨约定. */
    public record Promise(int tries, Instant notBefore) {}

    /** 时长, in milliseconds. */
    public record Totals(long ring, long talk, long hold, long wrapUp) {

        static final Totals NONE = new Totals(0, 0, 0, 0);
    }
}
