package org.xinqiao.insight.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 数: a count, or a part of something.
 *
 * @param of what it is a part of; of a count 0
 */
public record Amount(long part, long of) {

    private static final int PLACES = 6;

    public static Amount count(long cases) {
        return new Amount(cases, 0);
    }

    /** The part of the whole; null where there is no whole, which is no rate and no nought. */
    public @Nullable BigDecimal share() {
        return of <= 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP);
    }
}
