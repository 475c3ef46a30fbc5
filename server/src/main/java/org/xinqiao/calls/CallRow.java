package org.xinqiao.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通话行: a call that was, as a list shows it.
 *
 * @param waitMs     from standing in line to the answer, or to giving up; absent for who never stood in line
 * @param agentName  who answered last
 * @param recordings how many recordings can be heard
 */
public record CallRow(
        UUID id,
        String direction,
        Instant arrivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String ending,
        String dialled,
        SeatNow.@Nullable HotlineName hotline,
        SeatNow.@Nullable QueueName queue,
        Caller caller,
        @Nullable String seat,
        @Nullable Long agent,
        String agentName,
        @Nullable Long waitMs,
        long talkMs,
        long holdMs,
        long wrapUpMs,
        String outcome,
        int recordings) {

    /** 来电人（脱敏）; both empty for a number that was withheld. */
    public record Caller(@Nullable Long citizen, String maskedPhone, String maskedName) {}
}
