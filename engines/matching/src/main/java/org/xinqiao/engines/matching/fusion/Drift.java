package org.xinqiao.engines.matching.fusion;

/**
 * 漂移: whether proposals have become worse or better than they were, or whether that is chance: a test of two proportions, said only
 * where both are large enough for it.
 *
 * @param z how far they lie apart, in standard errors; 0 where too little is known
 */
public record Drift(Proportion now, Proportion before, double z, Verdict verdict) {

    /** As one of 20 such differences would be by chance. */
    private static final double TELLING = 1.959963984540054;

    private static final int LEAST = 20;

    /** 判断. */
    public enum Verdict {
        /** 样本不足. */
        TOO_FEW,
        /** 平稳. */
        STEADY,
        /** 变差. */
        WORSE,
        /** 变好. */
        BETTER
    }

    public static Drift between(Proportion now, Proportion before) {
        if (now.of() < LEAST || before.of() < LEAST) {
            return new Drift(now, before, 0, Verdict.TOO_FEW);
        }
        double pooled = (double) (now.right() + before.right()) / (now.of() + before.of());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / now.of() + 1.0 / before.of()));
        double z = error == 0 ? 0 : (now.share() - before.share()) / error;
        Verdict verdict = z <= -TELLING ? Verdict.WORSE : z >= TELLING ? Verdict.BETTER : Verdict.STEADY;
        return new Drift(now, before, z, verdict);
    }
}
