package org.xinqiao.engines.hanyu.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * 风险–覆盖曲线: how many texts can be settled without a person, and how many of these rightly, if only those are
 * settled that are judged with some certainty.
 */
public final class RiskCoverage {

    private static final int LEAST_CASES = 30;

    private final List<Judged> judged;

    /** 一次判定: how certain it was, and whether a person agreed. */
    public record Judged(double certainty, boolean right) {}

    private RiskCoverage(List<Judged> judged) {
        this.judged = judged;
    }

    public static RiskCoverage of(List<Judged> judged) {
        List<Judged> sorted = new ArrayList<>(judged);
        sorted.sort(Comparator.comparingDouble(Judged::certainty).reversed());
        return new RiskCoverage(List.copyOf(sorted));
    }

    public List<Judged> judged() {
        return judged;
    }

    /** Of the most certain share of all, how many are right. */
    public double precisionAt(double coverage) {
        int most = Math.clamp(Math.round(coverage * judged.size()), 0, judged.size());
        long right = judged.subList(0, most).stream().filter(Judged::right).count();
        return most == 0 ? 1 : (double) right / most;
    }

    /** The largest share of which that many are right. */
    public double coverageAt(double precision) {
        return judged.isEmpty() ? 0 : (double) settled(precision) / judged.size();
    }

    /** From which certainty on that many are right; empty where there are too few cases to say so, or none is right enough. */
    public OptionalDouble certaintyFor(double precision) {
        int settled = settled(precision);
        return settled < LEAST_CASES
                ? OptionalDouble.empty()
                : OptionalDouble.of(judged.get(settled - 1).certainty());
    }

    private int settled(double precision) {
        int right = 0;
        int settled = 0;
        for (int at = 0; at < judged.size(); at++) {
            right += judged.get(at).right() ? 1 : 0;
            boolean isLastOfEqual = at + 1 == judged.size()
                    || judged.get(at + 1).certainty() < judged.get(at).certainty();
            if (isLastOfEqual && right >= precision * (at + 1)) {
                settled = at + 1;
            }
        }
        return settled;
    }
}
