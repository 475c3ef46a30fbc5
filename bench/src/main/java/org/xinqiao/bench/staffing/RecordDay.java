package org.xinqiao.bench.staffing;

import java.time.Duration;
import java.util.Arrays;

/** 高峰日: a day with as many calls as Haikou's record day had; how they spread over it and how long they last is made up. */
public final class RecordDay {

    public static final int CALLS = 10_400;
    public static final Duration TALK = Duration.ofSeconds(210);

    /** How a day's calls spread over its hours, in thousandths: two peaks and a quiet night. */
    private static final int[] CURVE = {
        10, 6, 4, 3, 3, 5, 12, 30, 62, 88, 92, 76, 48, 52, 72, 80, 78, 66, 52, 46, 42, 34, 24, 15
    };

    private RecordDay() {}

    /** Calls in each hour, that many in all. */
    public static double[] hours(int calls) {
        double all = Arrays.stream(CURVE).sum();
        return Arrays.stream(CURVE).mapToDouble(share -> calls * share / all).toArray();
    }
}
