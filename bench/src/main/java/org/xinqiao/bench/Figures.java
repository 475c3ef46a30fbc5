package org.xinqiao.bench;

import java.util.Arrays;

/** 耗时: how long each of many runs of one thing took. Safe for many threads that each write at places of their own. */
public final class Figures {

    private final long[] nanos;

    public Figures(int runs) {
        nanos = new long[runs];
    }

    /** Keeps what that run took, in nanoseconds. */
    public void put(int run, long took) {
        nanos[run] = took;
    }

    /** All of several in one. */
    public static Figures of(Iterable<Figures> all) {
        long[] every = new long[0];
        for (Figures each : all) {
            int before = every.length;
            every = Arrays.copyOf(every, before + each.nanos.length);
            System.arraycopy(each.nanos, 0, every, before, each.nanos.length);
        }
        Figures figures = new Figures(every.length);
        System.arraycopy(every, 0, figures.nanos, 0, every.length);
        return figures;
    }

    public int runs() {
        return nanos.length;
    }

    /** In milliseconds, what all runs took together. */
    public double total() {
        return Arrays.stream(nanos).sum() / 1e6;
    }

    /** In milliseconds, the value that the given share of all runs did not exceed (nearest rank); 0 of no runs. */
    public double percentile(double share) {
        if (nanos.length == 0) {
            return 0;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(rank, 0)] / 1e6;
    }
}
