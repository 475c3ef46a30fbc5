package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("What is known to be on the switch (台账)")
class KnownTest {

    private final Known<String> known = new Known<>();

    @Example
    void isLostWhenItIsNotThereAnyMore() {
        known.add("a");
        known.add("b");
        assertThat(known.settle(List.of("b", "c"))).containsExactly("a");
        assertThat(known.settle(List.of())).containsExactlyInAnyOrder("b", "c");
        assertThat(known.settle(List.of())).isEmpty();
    }

    @Example
    void isNotLostWhileItIsOnlyOnItsWay() {
        String made = known.making("a", () -> {
            assertThat(known.settle(List.of())).isEmpty();
            return "made";
        });
        assertThat(made).isEqualTo("made");
        assertThat(known.settle(List.of())).containsExactly("a");
    }

    @Example
    void mayHaveEndedBeforeTheAnswerCame() {
        known.making("a", () -> {
            known.add("a");
            known.remove("a");
            return "made";
        });
        assertThat(known.contains("a")).isFalse();
        assertThat(known.settle(List.of())).isEmpty();
    }

    @Example
    void doesNotHoldWhatTheSwitchRefused() {
        AriFailure refused = new AriFailure.NotNow("taken");
        assertThatThrownBy(() -> known.making("a", () -> {
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(known.contains("a")).isFalse();
    }

    @Example
    void holdsWhatMayHaveHappenedUntilItIsCertain() {
        AriFailure silence = new AriFailure.Unanswered("no answer", new InterruptedException());
        assertThatThrownBy(() -> known.making("a", () -> {
                    throw silence;
                }))
                .isSameAs(silence);
        assertThat(known.contains("a")).isTrue();
        assertThat(known.settle(List.of())).containsExactly("a");
    }

    @Property
    void afterAComparisonIsWhatIsThere(
            @ForAll Set<@IntRange(max = 20) Integer> before, @ForAll Set<@IntRange(max = 20) Integer> now) {
        Known<Integer> any = new Known<>();
        before.forEach(any::add);
        Set<Integer> lost = any.settle(now);
        Set<Integer> expected = new HashSet<>(before);
        expected.removeAll(now);
        assertThat(lost).isEqualTo(expected);
        assertThat(any.settle(List.of())).isEqualTo(now);
    }
}
