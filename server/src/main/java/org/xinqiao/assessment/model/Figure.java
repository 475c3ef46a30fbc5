package org.xinqiao.assessment.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 指标得分: what an indicator says of a subject. Rates are shares of one with six decimals, points have four; absent where there
 * are no cases.
 *
 * @param numerator what the cases count above the line
 * @param denominator what they count below it
 * @param undefined how many cases divide by nothing and count nowhere
 * @param raw 原始率
 * @param expected what those of its class would have had above the line with its mix of matters
 * @param adjusted 调整率: observed over expected, times the rate of the class
 * @param shrunk 收缩率: drawn to the rate of the class, the more so the fewer cases there are
 * @param low where the shrunk rate may lie at the lowest, and {@code high} at the highest, 95 in a hundred times
 * @param points what it earns
 * @param lost what it loses
 */
public record Figure(
        String indicator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal undefined,
        @Nullable BigDecimal raw,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal shrunk,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal points,
        @Nullable BigDecimal lost) {

    /** Whether there is anything to judge by. */
    public boolean hasCases() {
        return raw != null;
    }
}
