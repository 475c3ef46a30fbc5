package org.xinqiao.assessment.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * 汇总: what rows of facts come to, indicator by indicator in the order of the file.
 *
 * @param undefined how many cases divide by nothing and count nowhere else
 */
public record Tally(
        long cases, List<BigDecimal> numerators, List<BigDecimal> denominators, List<BigDecimal> undefined) {

    public Tally {
        numerators = List.copyOf(numerators);
        denominators = List.copyOf(denominators);
        undefined = List.copyOf(undefined);
    }

    /** Of no case. */
    public static Tally none(int indicators) {
        List<BigDecimal> zeros = java.util.Collections.nCopies(indicators, BigDecimal.ZERO);
        return new Tally(0, zeros, zeros, zeros);
    }

    public Tally plus(Tally other) {
        return with(other, cases + other.cases, BigDecimal::add);
    }

    public Tally minus(Tally other) {
        return with(other, cases - other.cases, BigDecimal::subtract);
    }

    private Tally with(Tally other, long together, BinaryOperator<BigDecimal> how) {
        return new Tally(
                together,
                each(numerators, other.numerators, how),
                each(denominators, other.denominators, how),
                each(undefined, other.undefined, how));
    }

    private static List<BigDecimal> each(
            List<BigDecimal> left, List<BigDecimal> right, BinaryOperator<BigDecimal> how) {
        List<BigDecimal> result = new ArrayList<>();
        for (int at = 0; at < left.size(); at++) {
            result.add(how.apply(left.get(at), right.get(at)));
        }
        return result;
    }
}
