package org.xinqiao.engines.callqueue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 占用: one call or conversation at a seat, or the wrap-up after it.
 *
 * @param since when the phase began
 * @param until when it is over by itself; null for talking and hold, which people end
 */
public record Engagement(
        CallId call,
        QueueId queue,
        Media media,
        Phase phase,
        Instant since,
        @Nullable Instant until) {

    /** 阶段, the most pressing first. */
    public enum Phase {
        /** 通话中. */
        TALKING,
        /** 保持. */
        HOLD,
        /** 振铃. */
        RINGING,
        /** 已预占: chosen; the switch is about to ring it. */
        RESERVED,
        /** 话后处理. */
        WRAP_UP;

        /** Whether agent and caller are connected. */
        public boolean isConnected() {
            return this == TALKING || this == HOLD;
        }

        /** Whether the agent has been chosen and has not taken the call yet. */
        public boolean isOffered() {
            return this == RESERVED || this == RINGING;
        }

        boolean hasEnd() {
            return !isConnected();
        }
    }

    public Engagement {
        if (phase.hasEnd() == (until == null)) {
            throw new IllegalArgumentException(phase + " of " + call + " until " + until);
        }
    }

    Engagement in(Phase next, Instant now, @Nullable Instant end) {
        return new Engagement(call, queue, media, next, now, end);
    }

    boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
