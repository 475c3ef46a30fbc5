package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("probabilities that come true (校准)")
class CalibrationTest {

    /** Of texts as far from the border as this one, eight in ten were of the first class. */
    @Test
    void areAsOftenRightAsTheySay() {
        Random random = new Random(3);
        List<double[]> distances = new ArrayList<>();
        int[] labels = new int[2_000];
        for (int at = 0; at < labels.length; at++) {
            distances.add(new double[] {0.5, -0.5});
            labels[at] = random.nextInt(10) < 8 ? 0 : 1;
        }
        Calibration calibration = Calibration.fitted(distances, labels, 2);
        assertThat(calibration.probabilities(new double[] {0.5, -0.5})[0]).isCloseTo(0.8, within(0.03));
    }

    @Test
    void areSurerTheFurtherFromTheBorder() {
        Calibration calibration = new Calibration(3, new double[] {0, 0, 0});
        assertThat(calibration.probabilities(new double[] {1, -1, -1})[0])
                .isGreaterThan(calibration.probabilities(new double[] {0.2, -1, -1})[0]);
    }

    @Property
    void addUpToOneForAnyDistances(
            @ForAll @Size(min = 2, max = 9) List<@DoubleRange(min = -1e6, max = 1e6) Double> given) {
        double[] distances = given.stream().mapToDouble(Double::doubleValue).toArray();
        Calibration calibration = new Calibration(3, new double[distances.length]);
        double[] probabilities = calibration.probabilities(distances);
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
        assertThat(probabilities).doesNotContain(Double.NaN);
    }
}
