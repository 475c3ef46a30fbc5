package org.xinqiao.assessment.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.Indicator.Better;

/**
 * 一项指标的计算: one indicator over all subjects of a class. Everything is reckoned with 34 significant digits and rounded once, at
 * the end, so that the same sums come to the same digits on every machine.
 *
 * <p>调整 (indirect standardisation; Keiding and Clayton, Statistical Science 29, 2014): with r(g) the rate of the whole class in a
 * group of matters g and n(g) what the subject counts below the line there, it would be expected to have E = Σ n(g) r(g) above it. It has O.
 * Its adjusted rate is O/E times the rate of the class, and never below nothing nor above all.
 *
 * <p>收缩 (empirical Bayes, beta-binomial; Kleinman, JASA 68, 1973): how much the subjects' rates differ beyond what chance does is estimated by
 * moments, ρ = (S − p(1−p)(k−1)) / (p(1−p)(N − Σn²/N − (k−1))) with S = Σ n (p(i) − p)², and kept between nothing and one. A prior of
 * M = 1/ρ − 1 cases at the class's rate p is added to those that the subject has: (n a + M p) / (n + M). The interval is 1.96 standard deviations
 * of that beta distribution to either side, with half a case added above the line and half below (Jeffreys; Brown, Cai and DasGupta, Statistical
 * Science 16, 2001), and no more of a prior than the class has cases: three good ones are no certainty, nor is a class in which all are alike. It is done only where every subject's sum above the line is a part of that below it.
 */
final class Measure {

    static final MathContext EXACT = MathContext.DECIMAL128;

    private static final int RATE = 6;
    private static final int POINTS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SPREAD = new BigDecimal("1.96");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Where subjects differ by chance only, they are taken to be alike. */
    private static final BigDecimal ALIKE = BigDecimal.valueOf(1_000_000);

    private final Indicator indicator;
    private final int at;
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final Map<String, Sum> groups = new TreeMap<>();
    private final Sum whole = new Sum();
    private final Map<String, Map<String, Tally>> tallies;
    private boolean parts = true;
    private BigDecimal prior = BigDecimal.ZERO;

    /** 和: above and below the line. */
    private static final class Sum {
        private BigDecimal up = BigDecimal.ZERO;
        private BigDecimal down = BigDecimal.ZERO;
        private BigDecimal nowhere = BigDecimal.ZERO;

        private void add(Tally tally, int at) {
            up = up.add(tally.numerators().get(at));
            down = down.add(tally.denominators().get(at));
            nowhere = nowhere.add(tally.undefined().get(at));
        }

        private @Nullable BigDecimal rate() {
            return down.signum() == 0 ? null : up.divide(down, EXACT);
        }
    }

    /** @param at at which place of the tallies its sums stand */
    Measure(Indicator indicator, int at, Map<String, Map<String, Tally>> tallies) {
        this.indicator = indicator;
        this.at = at;
        this.tallies = tallies;
        tallies.forEach((subject, byGroup) -> {
            Sum sum = sums.computeIfAbsent(subject, key -> new Sum());
            byGroup.forEach((group, tally) -> {
                sum.add(tally, at);
                groups.computeIfAbsent(group, key -> new Sum()).add(tally, at);
                whole.add(tally, at);
            });
            parts &= sum.up.signum() >= 0 && sum.up.compareTo(sum.down) <= 0;
        });
        prior = parts ? prior() : BigDecimal.ZERO;
    }

    Figure of(String subject) {
        Sum sum = sums.getOrDefault(subject, new Sum());
        BigDecimal raw = sum.rate();
        BigDecimal rate = whole.rate();
        if (raw == null || rate == null) {
            return new Figure(
                    indicator.code(),
                    plain(sum.up),
                    plain(sum.down),
                    plain(sum.nowhere),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        BigDecimal expected = expected(subject);
        BigDecimal adjusted = adjusted(raw, sum.up, expected, rate);
        BigDecimal cases = sum.down.add(prior, EXACT);
        BigDecimal shrunk = parts
                ? sum.down
                        .multiply(adjusted, EXACT)
                        .add(prior.multiply(rate, EXACT), EXACT)
                        .divide(cases, EXACT)
                : adjusted;
        BigDecimal spread = parts ? spread(shrunk, sum.down.add(prior.min(whole.down), EXACT)) : null;
        BigDecimal basis = switch (indicator.basis()) {
            case RAW -> raw;
            case ADJUSTED -> adjusted;
            case SHRUNK -> shrunk;
        };
        BigDecimal points = points(basis).setScale(POINTS, RoundingMode.HALF_EVEN);
        return new Figure(
                indicator.code(),
                plain(sum.up),
                plain(sum.down),
                plain(sum.nowhere),
                rounded(raw),
                expected.setScale(POINTS, RoundingMode.HALF_EVEN),
                rounded(adjusted),
                rounded(shrunk),
                spread == null ? null : rounded(within(shrunk.subtract(spread, EXACT))),
                spread == null ? null : rounded(within(shrunk.add(spread, EXACT))),
                points,
                BigDecimal.valueOf(indicator.weight()).subtract(points).setScale(POINTS, RoundingMode.HALF_EVEN));
    }

    private BigDecimal expected(String subject) {
        BigDecimal expected = BigDecimal.ZERO;
        for (Map.Entry<String, Tally> each :
                tallies.getOrDefault(subject, Map.of()).entrySet()) {
            Sum group = groups.get(each.getKey());
            BigDecimal rate = group == null ? null : group.rate();
            if (rate != null) {
                expected = expected.add(each.getValue().denominators().get(at).multiply(rate, EXACT), EXACT);
            }
        }
        return expected;
    }

    private BigDecimal adjusted(BigDecimal raw, BigDecimal observed, BigDecimal expected, BigDecimal rate) {
        if (expected.signum() == 0) {
            return observed.signum() == 0 ? rate : raw;
        }
        BigDecimal adjusted = observed.divide(expected, EXACT).multiply(rate, EXACT);
        return parts ? within(adjusted) : adjusted;
    }

    private BigDecimal prior() {
        BigDecimal p = whole.rate();
        if (p == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal n = whole.down;
        BigDecimal squares = BigDecimal.ZERO;
        BigDecimal apart = BigDecimal.ZERO;
        int subjects = 0;
        for (Sum sum : sums.values()) {
            BigDecimal own = sum.rate();
            if (own != null) {
                subjects++;
                squares = squares.add(sum.down.multiply(sum.down, EXACT), EXACT);
                apart = apart.add(sum.down.multiply(own.subtract(p, EXACT).pow(2, EXACT), EXACT), EXACT);
            }
        }
        BigDecimal chance = p.multiply(BigDecimal.ONE.subtract(p), EXACT);
        BigDecimal free = BigDecimal.valueOf(Math.max(subjects - 1, 0));
        BigDecimal below =
                chance.multiply(n.subtract(squares.divide(n, EXACT), EXACT).subtract(free), EXACT);
        BigDecimal above = apart.subtract(chance.multiply(free, EXACT), EXACT);
        if (below.signum() <= 0 || above.signum() <= 0) {
            return ALIKE;
        }
        BigDecimal prior = below.divide(above, EXACT).subtract(BigDecimal.ONE);
        return prior.max(BigDecimal.ZERO).min(ALIKE);
    }

    private static BigDecimal spread(BigDecimal mean, BigDecimal cases) {
        BigDecimal more = cases.add(BigDecimal.ONE);
        BigDecimal drawn = mean.multiply(cases, EXACT).add(HALF, EXACT).divide(more, EXACT);
        BigDecimal variance =
                drawn.multiply(BigDecimal.ONE.subtract(drawn), EXACT).divide(more.add(BigDecimal.ONE), EXACT);
        return variance.sqrt(EXACT).multiply(SPREAD, EXACT);
    }

    /** All of them from the full rate on, none at the other end, and evenly between. */
    private BigDecimal points(BigDecimal rate) {
        BigDecimal full = BigDecimal.valueOf(indicator.full()).divide(HUNDRED, EXACT);
        BigDecimal share = indicator.better() == Better.HIGHER
                ? rate.divide(full, EXACT)
                : BigDecimal.ONE.subtract(rate).divide(BigDecimal.ONE.subtract(full), EXACT);
        return within(share).multiply(BigDecimal.valueOf(indicator.weight()), EXACT);
    }

    private static BigDecimal within(BigDecimal share) {
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static BigDecimal rounded(BigDecimal rate) {
        return rate.setScale(RATE, RoundingMode.HALF_EVEN);
    }

    /** Whole numbers as such, so that sums look the same however they were added. */
    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal bare = sum.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
