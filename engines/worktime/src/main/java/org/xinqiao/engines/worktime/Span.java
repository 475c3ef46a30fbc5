package org.xinqiao.engines.worktime;

import java.time.Instant;

/**
 * 时段: a stretch of time that was counted, or not, for one reason.
 *
 * @param tally   what it took off the limit
 * @param wording the reason in words, with names of holidays and people
 */
public record Span(Instant from, Instant to, Tally tally, Reason reason, Wording wording) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span runs forward, not from " + from + " to " + to);
        }
    }

    public boolean isCounted() {
        return !tally.isNone();
    }

    boolean isLike(Span next) {
        return reason == next.reason && wording.equals(next.wording) && isCounted() == next.isCounted();
    }

    /** This span and the one behind it as one, for the reason of this one. */
    Span joinedTo(Span next) {
        return new Span(from, next.to, tally.plus(next.tally), reason, wording);
    }
}
