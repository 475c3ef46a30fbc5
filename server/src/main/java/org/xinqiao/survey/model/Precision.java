package org.xinqiao.survey.model;

import org.jspecify.annotations.Nullable;

/**
 * 抽样误差: how far a share of a simple random sample may lie from that of the population, at 95 % confidence: z·√(deff·p(1−p)/n ·
 * (N−n)/(N−1)) (Cochran, Sampling Techniques, 3rd edition 1977, sections 3.2 and 3.3, with the finite population correction; the
 * design effect of weights by Kish).
 *
 * @param interviews n
 * @param population N; absent where it is not known or without end
 * @param designEffect 1 where all weights are alike
 */
public record Precision(int interviews, @Nullable Long population, double designEffect) {

    /** Of 95 % under a normal distribution. */
    private static final double Z = 1.959964;

    private static final double WORST = 0.5;

    /** Half the width of the interval; 1 where nobody answered. */
    public double of(double share) {
        if (interviews == 0) {
            return 1;
        }
        return Math.min(1, Z * Math.sqrt(designEffect * share * (1 - share) / interviews * correction()));
    }

    /** The largest there can be: that of one half. */
    public double worst() {
        return of(WORST);
    }

    /** 有限总体修正: who asks everybody does not err by sampling. */
    public double correction() {
        if (population == null || population <= 1 || population < interviews) {
            return population == null ? 1 : 0;
        }
        return (double) (population - interviews) / (population - 1);
    }

    /** 有效样本量. */
    public double effective() {
        return interviews / designEffect;
    }
}
