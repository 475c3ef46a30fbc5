package org.xinqiao.intake.model;

import java.time.Duration;

/** 退避: how long to leave a source alone that failed: twice as long each time, up to six hours. */
public final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 12;

    private Backoff() {}

    /** @param failures how often it failed in a row; none for one that works */
    public static Duration after(Duration usual, int failures) {
        Duration wait = usual.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        boolean isTooLong = wait.compareTo(LONGEST) > 0 && usual.compareTo(LONGEST) < 0;
        return isTooLong ? LONGEST : wait;
    }
}
