package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what was judged (判定)")
class VerdictTest {

    private static final Verdict VERDICT =
            new Verdict(List.of(new Verdict.Chance("供水", 0.7), new Verdict.Chance("路灯", 0.3)));

    @Test
    void isTheMostProbableClass() {
        assertThat(VERDICT.label()).isEqualTo("供水");
        assertThat(VERDICT.certainty()).isEqualTo(0.7);
    }

    @Test
    void tellsAllInTheirOrder() {
        assertThat(VERDICT.probabilities())
                .containsExactly(java.util.Map.entry("供水", 0.7), java.util.Map.entry("路灯", 0.3));
    }

    @Test
    void namesOneClassAtLeast() {
        assertThatThrownBy(() -> new Verdict(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<Verdict.Chance> chances = new ArrayList<>(VERDICT.chances());
        Verdict verdict = new Verdict(chances);
        chances.clear();
        assertThat(verdict).isEqualTo(VERDICT);
    }

    @Test
    void isOfTheTitleAndTheRest() {
        assertThat(new Text("停水", "三天了").whole()).isEqualTo("停水。三天了");
        assertThat(new Text(" ", "三天了").whole()).isEqualTo("三天了");
    }
}
