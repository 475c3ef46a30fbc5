package org.xinqiao.insight.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** 数的写法: always the same way, on a page, in a file and in a sentence. */
public final class Shown {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECOND = BigDecimal.valueOf(1000);

    private Shown() {}

    /** A dash where there is no whole. */
    public static String of(ReportFigure.Unit unit, Amount amount) {
        return switch (unit) {
            case COUNT -> String.valueOf(amount.part());
            case SHARE -> percent(amount.share());
            case SECONDS -> {
                BigDecimal share = amount.share();
                yield share == null
                        ? "—"
                        : share.divide(SECOND, 1, RoundingMode.HALF_UP).toPlainString();
            }
        };
    }

    /** 97.3%; a dash of nothing. */
    public static String percent(@Nullable BigDecimal share) {
        return share == null ? "—" : tenths(share) + "%";
    }

    /** A hundred times as much, with one place. */
    static String tenths(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
