package org.xinqiao.engines.matching.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a score has come to (单调校准)")
class IsotonicTest {

    @Property(tries = 200)
    void neverFallsAsTheScoreRises(
            @ForAll long seed, @ForAll @DoubleRange(max = 1) double one, @ForAll @DoubleRange(max = 1) double other) {
        Isotonic fitted = Isotonic.fitted(made(seed, 80));
        assertThat(fitted.at(Math.min(one, other))).isBetween(0.0, fitted.at(Math.max(one, other)));
    }

    @Test
    void comesTrueWhereMuchWasSeen() {
        Isotonic fitted = Isotonic.fitted(made(7, 6000));
        // a score s is right with probability s × s in what was made
        assertThat(fitted.at(0.5)).isCloseTo(0.25, within(0.06));
        assertThat(fitted.at(0.9)).isCloseTo(0.81, within(0.06));
    }

    @Test
    void isTheScoreItselfWhereNothingWasSeen() {
        Isotonic empty = Isotonic.fitted(List.of());
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.at(0.4)).isEqualTo(0.4);
    }

    @Test
    void isNotMovedFarByTheFirstFew() {
        assertThat(Isotonic.fitted(List.of(new Isotonic.Seen(0.6, true))).at(0.6))
                .isBetween(0.6, 0.7);
    }

    private static List<Isotonic.Seen> made(long seed, int many) {
        Random random = new Random(seed);
        List<Isotonic.Seen> seen = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            double score = random.nextDouble();
            seen.add(new Isotonic.Seen(score, random.nextDouble() < score * score));
        }
        return seen;
    }
}
