package org.xinqiao.calls.model;

import org.jspecify.annotations.Nullable;

/**
 * 话务统计: what is counted of some calls, as docs/figures.md says. Times are in milliseconds.
 *
 * @param waited      of those answered while they stayed on the line, all their waits together
 * @param longestWait of those who stayed on the line, answered or not
 * @param talk        so {@code hold} and {@code wrapUp}: of the answered, all together
 */
public record Tally(
        long offered,
        long answered,
        long inTime,
        long abandoned,
        long shortAbandoned,
        long unanswered,
        long outward,
        long waitedOnLine,
        long waited,
        long longestWait,
        long talk,
        long hold,
        long wrapUp) {

    /** 接通率. */
    public @Nullable Double answerRate() {
        return share(answered, offered);
    }

    /** 15 秒接听率: of all but those who hung up at once. */
    public @Nullable Double serviceLevel() {
        return share(inTime, offered - shortAbandoned);
    }

    /** 平均等待. */
    public @Nullable Long averageWait() {
        return waitedOnLine == 0 ? null : waited / waitedOnLine;
    }

    /** 平均处理时长: talk, hold and wrap-up. */
    public @Nullable Long averageHandling() {
        return answered == 0 ? null : (talk + hold + wrapUp) / answered;
    }

    static @Nullable Double share(long part, long of) {
        return of <= 0 ? null : (double) part / of;
    }
}
