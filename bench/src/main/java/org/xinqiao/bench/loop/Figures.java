package org.xinqiao.bench.loop;

import java.util.Arrays;

/** 耗时: how long each of many runs of one thing took. Safe for many threads that each write at places of their own. */
final class Figures {

    private final long[] nanos;

    Figures(int runs) {
        nanos = new long[runs];
    }

    void put(int run, long took) {
        nanos[run] = took;
    }

    /** In milliseconds, the value that the given share of all runs did not exceed (nearest rank). */
    double percentile(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(rank, 0)] / 1e6;
    }
}
