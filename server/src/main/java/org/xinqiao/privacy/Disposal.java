package org.xinqiao.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 到期销毁: what was found beyond its term, and what became of it.
 *
 * @param clause the rule it was found by, as it was then
 * @param before what was used last before then is meant
 * @param oldest when the oldest of it was used last
 * @param reached the last one looked at
 */
public record Disposal(
        long id,
        DataClass dataClass,
        int months,
        String clause,
        Instant before,
        int counted,
        Instant oldest,
        Instant newest,
        State state,
        Instant reported,
        @Nullable Instant decided,
        @Nullable String decidedBy,
        long reached,
        int destroyed,
        @Nullable Instant finished) {

    /** 状态. */
    public enum State {
        /** 待批准. */
        REPORTED,
        /** 已批准，执行中. */
        APPROVED,
        /** 已执行. */
        DONE,
        /** 未批准. */
        DROPPED
    }

    /** 到期数量: how many, and when the oldest and the newest of it was used last. */
    public record Found(int things, Instant oldest, Instant newest) {

        static Found with(@Nullable Found before, Instant next) {
            return before == null
                    ? new Found(1, next, next)
                    : new Found(
                            before.things + 1,
                            next.isBefore(before.oldest) ? next : before.oldest,
                            next.isAfter(before.newest) ? next : before.newest);
        }
    }
}
