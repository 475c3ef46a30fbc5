package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what is looked for, and among what (提问)")
class QuestionTest {

    private static final Question QUESTION = Question.of("停水", 3);

    @Test
    void isAboutEverythingAtAllTimesUnlessItIsSaid() {
        assertThat(QUESTION.among()).isEmpty();
        assertThat(QUESTION.at()).isNull();
    }

    @Test
    void isNarrowedStepByStepAndNeverChanged() {
        List<String> areas = new ArrayList<>(List.of("6401"));
        Question narrow = QUESTION.among("area", areas).among("kind", List.of("guide"));
        areas.add("6402");
        assertThat(narrow.among()).containsOnlyKeys("area", "kind").containsEntry("area", List.of("6401"));
        assertThat(QUESTION.among()).isEmpty();
    }

    @Test
    void keepsItsFacetsWhenATimeIsNamed() {
        Instant now = Instant.parse("2026-11-26T00:00:00Z");
        Question then = QUESTION.among("area", List.of("6401")).validAt(now);
        assertThat(then.at()).isEqualTo(now);
        assertThat(then.among()).containsOnlyKeys("area");
        assertThat(then.limit()).isEqualTo(3);
    }

    @Test
    void wantsOneAnswerAtLeast() {
        assertThatThrownBy(() -> Question.of("停水", -1)).hasMessageContaining("-1");
    }
}
