package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the border between one class and all others (分界)")
class SeparatorTest {

    private static final int PLACES = 20;

    @Test
    void hasEveryoneOnTheRightSideWhereThatCanBe() {
        List<Row> rows = rows(200);
        boolean[] mine = new boolean[rows.size()];
        for (int at = 0; at < mine.length; at++) {
            mine[at] = rows.get(at).places()[0] < PLACES / 2;
        }
        float[] weights = new Separator(rows, PLACES + 3).weights(mine);
        for (int at = 0; at < mine.length; at++) {
            assertThat(rows.get(at).times(weights) > 0).isEqualTo(mine[at]);
        }
    }

    /** Among all borders near it none costs less: the one found is the best one. */
    @Test
    void costsLessThanAnyBorderNearIt() {
        List<Row> rows = rows(60);
        Random random = new Random(5);
        boolean[] mine = new boolean[rows.size()];
        for (int at = 0; at < mine.length; at++) {
            mine[at] = random.nextBoolean();
        }
        float[] weights = new Separator(rows, PLACES + 3).weights(mine);
        double least = cost(rows, mine, weights);
        for (int trial = 0; trial < 200; trial++) {
            float[] moved = weights.clone();
            moved[random.nextInt(moved.length)] += (float) (0.2 * random.nextGaussian());
            assertThat(cost(rows, mine, moved)).isGreaterThanOrEqualTo(least - 0.05);
        }
    }

    @Test
    void isTheSameEachTime() {
        List<Row> rows = rows(50);
        boolean[] mine = new boolean[rows.size()];
        mine[3] = true;
        mine[7] = true;
        assertThat(new Separator(rows, PLACES + 3).weights(mine))
                .isEqualTo(new Separator(rows, PLACES + 3).weights(mine));
    }

    private static double cost(List<Row> rows, boolean[] mine, float[] weights) {
        double cost = 0;
        for (float weight : weights) {
            cost += weight * weight / 2;
        }
        for (int at = 0; at < mine.length; at++) {
            double missing = Math.max(0, 1 - (mine[at] ? 1 : -1) * rows.get(at).times(weights));
            cost += missing * missing;
        }
        return cost;
    }

    private static List<Row> rows(int many) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            int place = random.nextInt(PLACES);
            float[] portrait = {(float) random.nextGaussian() / 10, (float) random.nextGaussian() / 10};
            rows.add(new Row(new int[] {place}, new float[] {1}, portrait));
        }
        return rows;
    }
}
