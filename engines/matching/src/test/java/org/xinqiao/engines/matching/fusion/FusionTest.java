package org.xinqiao.engines.matching.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what several grounds say together (融合)")
class FusionTest {

    private static final Voice DUTY = new Voice("duty", 0.5, Map.of("HOUSING", 0.9));
    private static final Voice TEXT = new Voice("text", 0.3, Map.of("HOUSING", 0.2, "WATER", 0.7));
    private static final Voice PAST = new Voice("past", 0.2, Map.of("WATER", 1.0));

    @Test
    void isTheirMeanByWeight() {
        List<Fusion.Scored> scored = Fusion.of(List.of(DUTY, TEXT, PAST), Map.of());
        assertThat(scored).extracting(Fusion.Scored::unit).containsExactly("HOUSING", "WATER");
        assertThat(scored.getFirst().score()).isCloseTo(0.51, within(1e-9));
        assertThat(scored.getLast().score()).isCloseTo(0.41, within(1e-9));
    }

    @Test
    void doesNotCountWhoIsSilent() {
        Voice silent = new Voice("past", 0.2, Map.of());
        assertThat(Fusion.of(List.of(DUTY, silent), Map.of()).getFirst().score())
                .isCloseTo(0.9, within(1e-9));
        assertThat(Fusion.of(List.of(silent), Map.of())).isEmpty();
    }

    @Test
    void turnsWhereAUnitWasRightToGiveSuchCasesBack() {
        assertThat(Fusion.of(List.of(DUTY, TEXT, PAST), Map.of("HOUSING", 0.5))
                        .getFirst()
                        .unit())
                .isEqualTo("WATER");
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Voice("duty", 1, Map.of("A", 1.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Voice("duty", 0, Map.of()));
    }
}
