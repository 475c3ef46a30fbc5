package org.xinqiao.notice.model;

import java.time.Duration;

/** 重试间隔: each time twice as long, an hour at the most; after the tenth it is given up. */
public final class Backoff {

    /** How often a message is tried. */
    public static final int MOST = 10;

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    /** How long to wait after so many tries. */
    public static Duration after(int tries) {
        int doublings = Math.clamp(tries - 1L, 0, MOST);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
