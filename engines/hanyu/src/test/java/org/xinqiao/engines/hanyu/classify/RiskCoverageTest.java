package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("how much can be settled without a person (风险–覆盖曲线)")
class RiskCoverageTest {

    /** The 80 most certain of 100 are right, the others are not. */
    private final RiskCoverage curve = RiskCoverage.of(IntStream.range(0, 100)
            .mapToObj(at -> new RiskCoverage.Judged(1 - at / 100.0, at < 80))
            .toList());

    @Test
    void isAllThatIsRight() {
        assertThat(curve.precisionAt(0.5)).isEqualTo(1);
        assertThat(curve.precisionAt(1)).isEqualTo(0.8, within(1e-9));
        assertThat(curve.coverageAt(1)).isEqualTo(0.8, within(1e-9));
        assertThat(curve.certaintyFor(1)).hasValueCloseTo(0.21, within(1e-9));
    }

    @Test
    void isNothingWhereTooFewAreRight() {
        RiskCoverage wrong = RiskCoverage.of(IntStream.range(0, 100)
                .mapToObj(at -> new RiskCoverage.Judged(at / 100.0, at < 50))
                .toList());
        assertThat(wrong.certaintyFor(0.97)).isEmpty();
        assertThat(RiskCoverage.of(List.of()).certaintyFor(0.5)).isEmpty();
    }

    @Test
    void isNothingWhereTooFewCasesTellIt() {
        assertThat(RiskCoverage.of(List.of(new RiskCoverage.Judged(0.9, true))).certaintyFor(0.9))
                .isEmpty();
    }

    @Property
    void neverSettlesLessPreciselyThanAsked(@ForAll @Size(min = 30, max = 200) List<@IntRange(max = 19) Integer> made) {
        List<RiskCoverage.Judged> judged = made.stream()
                .map(each -> new RiskCoverage.Judged(each / 20.0, each % 3 != 0))
                .toList();
        RiskCoverage.of(judged).certaintyFor(0.7).ifPresent(certainty -> {
            var settled = judged.stream()
                    .filter(each -> each.certainty() >= certainty)
                    .toList();
            long right = settled.stream().filter(RiskCoverage.Judged::right).count();
            assertThat((double) right / settled.size()).isGreaterThanOrEqualTo(0.7);
        });
    }
}
