package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("C-19 names that leave the house come back as the same thing (编码)")
class NamesTest {

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepIsFoundByItsName(Step step) {
        assertThat(Step.named(step.slug())).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void aClockIsFoundByItsKey(ClockKind kind) {
        ClockKey key = new ClockKey(kind, 12);
        assertThat(ClockKey.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void whatIsNoClocksKeyIsNotRead() {
        assertThatThrownBy(() -> ClockKey.parse("REPLY")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusalSaysInBothLanguagesWhatToDo(Refusal refusal) {
        assertThat(refusal.code()).matches("casework\\.refused\\.[a-z-]+");
        assertThat(refusal.zh()).endsWith("。");
        assertThat(refusal.en()).endsWith(".");
        assertThat(refusal.status()).isBetween(400, 499);
    }

    @Test
    void aPositionLiesOnTheGlobe() {
        assertThatThrownBy(() -> new Facts.Position(39.7, 106.8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Facts.Position(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoryIsAppliedWithoutGaps() {
        Life life = Life.registered(new World()).dispatchedTo(Town.HOUSING).signed();
        Case first = Case.begunBy(life.story().getFirst());
        Entry third = life.story().get(2);
        assertThatThrownBy(() -> first.after(third)).isInstanceOf(IllegalStateException.class);
    }
}
