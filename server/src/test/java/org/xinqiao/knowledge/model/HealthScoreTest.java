package org.xinqiao.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.organisation.UnitId;

@DisplayName("how well a unit keeps its articles (健康度)")
class HealthScoreTest {

    private static int score(int articles, int valid, int reviews, int inTime, int feedback, int settled) {
        return new HealthScore(new UnitId(1), articles, valid, reviews, inTime, feedback, settled).score();
    }

    @Test
    void countsValidArticlesAsMuchAsBothOthers() {
        assertThat(score(10, 10, 4, 4, 2, 2)).isEqualTo(100);
        assertThat(score(10, 0, 4, 4, 2, 2)).isEqualTo(50);
        assertThat(score(10, 10, 4, 0, 2, 2)).isEqualTo(75);
    }

    @Test
    void leavesOutWhatThereIsNothingOf() {
        assertThat(score(10, 5, 0, 0, 0, 0)).isEqualTo(50);
        assertThat(score(10, 10, 2, 1, 0, 0)).isEqualTo(83);
        assertThat(score(0, 0, 0, 0, 0, 0)).isEqualTo(100);
    }
}
