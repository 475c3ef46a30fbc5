package org.xinqiao.engines.matching.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("whether proposals have become worse (漂移)")
class DriftTest {

    @Test
    void isSaidWhereItIsNoChance() {
        Drift worse = Drift.between(new Proportion(70, 100), new Proportion(270, 300));
        assertThat(worse.verdict()).isEqualTo(Drift.Verdict.WORSE);
        // pooled 0.85, standard error 0.04123
        assertThat(worse.z()).isCloseTo(-4.851, within(0.001));
        assertThat(Drift.between(new Proportion(97, 100), new Proportion(240, 300))
                        .verdict())
                .isEqualTo(Drift.Verdict.BETTER);
    }

    @Test
    void isNotSaidOfChance() {
        assertThat(Drift.between(new Proportion(87, 100), new Proportion(270, 300))
                        .verdict())
                .isEqualTo(Drift.Verdict.STEADY);
        assertThat(Drift.between(new Proportion(100, 100), new Proportion(300, 300))
                        .verdict())
                .isEqualTo(Drift.Verdict.STEADY);
    }

    @Test
    void isNotSaidOfAFew() {
        assertThat(Drift.between(new Proportion(0, 19), new Proportion(300, 300))
                        .verdict())
                .isEqualTo(Drift.Verdict.TOO_FEW);
    }

    @Test
    void liesWithinTheIntervalOfWilson() {
        Proportion half = new Proportion(50, 100);
        assertThat(half.lower()).isCloseTo(0.4038, within(0.0001));
        assertThat(half.upper()).isCloseTo(0.5962, within(0.0001));
        assertThat(new Proportion(10, 10).lower()).isCloseTo(0.7225, within(0.0001));
        assertThat(new Proportion(0, 0).upper()).isEqualTo(1);
        assertThat(new Proportion(300, 300).upper())
                .as("never short of the share itself")
                .isEqualTo(1);
        assertThat(new Proportion(0, 300).lower()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
    }
}
