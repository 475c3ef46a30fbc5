package org.xinqiao.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("how sure an answer is (把握)")
class CertaintyTest {

    @Test
    void growsWithMeaningAndWithWords() {
        assertThat(Certainty.of("暖气不热", 0.8, "暖气不热怎么办", "")).isGreaterThan(Certainty.of("暖气不热", 0.8, "停水", ""));
        assertThat(Certainty.of("暖气不热", 0.8, "停水", "")).isGreaterThan(Certainty.of("暖气不热", 0.5, "停水", ""));
    }

    @Test
    void isNothingForAQuestionWithoutWords() {
        assertThat(Certainty.said("？", "暖气不热")).isZero();
        assertThat(Certainty.isAnswer("？", 0.5, "暖气不热", "")).isFalse();
    }
}
