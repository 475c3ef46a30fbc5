package org.xinqiao.insight.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 比较: the same of the period, of the one before and of last year.
 *
 * @param before absent where nobody knows, as before the first case of all; so is {@code lastYear}
 */
public record Compared<T>(
        T now, @Nullable T before, @Nullable T lastYear) {

    /** A figure of it. */
    ReportFigure figure(String code, Said name, Said what, ReportFigure.Unit unit, Function<T, Amount> of) {
        return new ReportFigure(
                code,
                name,
                what,
                unit,
                of.apply(now),
                before == null ? null : of.apply(before),
                lastYear == null ? null : of.apply(lastYear));
    }

    /** A figure that counts. */
    ReportFigure count(String code, Said name, Said what, Function<T, Integer> of) {
        return figure(code, name, what, ReportFigure.Unit.COUNT, each -> Amount.count(of.apply(each)));
    }

    /** A part of what it says. */
    ReportFigure share(String code, Said name, Said what, Function<T, Integer> part, Function<T, Integer> whole) {
        return figure(
                code, name, what, ReportFigure.Unit.SHARE, each -> new Amount(part.apply(each), whole.apply(each)));
    }
}
