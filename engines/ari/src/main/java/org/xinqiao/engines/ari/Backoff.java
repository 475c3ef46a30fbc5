package org.xinqiao.engines.ari;

import java.time.Duration;

/**
 * 重连间隔: how long to wait before the next attempt: doubled each time up to a most, and scattered, so that many who lost the
 * same switch do not all come back in the same moment.
 */
public record Backoff(Duration first, Duration most) {

    public static final Backoff USUAL = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    public Backoff {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("a wait is more than nothing and at most " + most + ", not " + first);
        }
    }

    /**
     * The wait after so many failures in a row.
     *
     * @param scatter 0 to 1, at random; the wait is between half and all of what it could be
     */
    public Duration after(int failures, double scatter) {
        long doubled = first.toMillis() << Math.min(Math.max(failures - 1, 0), 20);
        long whole = Math.min(doubled, most.toMillis());
        return Duration.ofMillis(Math.round(whole * (0.5 + scatter / 2)));
    }
}
