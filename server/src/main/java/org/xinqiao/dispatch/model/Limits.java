package org.xinqiao.dispatch.model;

import java.time.Duration;

/** 派单的定数: how far back is looked, and how many are looked at. */
public final class Limits {

    /** From so many settled cases on anything is learned. */
    public static final int LEAST_TO_LEARN = 40;

    /** The last so many cases are learned from. */
    public static final int MOST_TO_LEARN = 2500;

    /** So many of the last are held back to see what the others teach. */
    public static final int HELD_BACK = 300;

    /** One in so many of the last, if there are few. */
    public static final int HELD_BACK_OF = 5;

    /** Judged proposals older than this say little of today's. */
    public static final Duration JUDGED = Duration.ofDays(180);

    /** How long cases are compared with new ones. */
    public static final Duration COMPARED = Duration.ofDays(400);

    /** So many cases of a kind are compared with a new one. */
    public static final int COMPARED_AT_ONCE = 120;

    /** Of those that may be dispatched automatically one in so many goes to a person all the same, so that the figures stay true. */
    public static final int SPOT_CHECK = 10;

    private Limits() {}
}
