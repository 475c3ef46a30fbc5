package org.xinqiao.engines.hanyu.classify;

import java.util.Arrays;
import java.util.List;

/**
 * 校准: turns distances from the borders into probabilities that come true, as seen on texts that were not learned from.
 *
 * @param slope how fast certainty grows with distance
 * @param offsets of each class
 */
record Calibration(double slope, double[] offsets) {

    private static final int ROUNDS = 400;
    private static final double STEP = 0.5;
    private static final double MOMENTUM = 0.9;

    /**
     * Fitted by the likelihood of what was confirmed.
     *
     * @param distances of each text from each border
     * @param labels the class of each
     */
    static Calibration fitted(List<double[]> distances, int[] labels, int classes) {
        double[] now = new double[classes + 1];
        now[classes] = 2;
        double[] speed = new double[classes + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slopes = new double[classes + 1];
            Calibration calibration = new Calibration(now[classes], Arrays.copyOf(now, classes));
            for (int at = 0; at < labels.length; at++) {
                double[] distance = distances.get(at);
                double[] probabilities = calibration.probabilities(distance);
                for (int each = 0; each < classes; each++) {
                    double error = probabilities[each] - (each == labels[at] ? 1 : 0);
                    slopes[each] += error;
                    slopes[classes] += error * distance[each];
                }
            }
            for (int each = 0; each <= classes; each++) {
                speed[each] = MOMENTUM * speed[each] - STEP * slopes[each] / labels.length;
                now[each] += speed[each];
            }
        }
        return new Calibration(now[classes], Arrays.copyOf(now, classes));
    }

    double[] probabilities(double[] distances) {
        double[] probabilities = new double[distances.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < distances.length; at++) {
            probabilities[at] = slope * distances[at] + offsets[at];
            most = Math.max(most, probabilities[at]);
        }
        double sum = 0;
        for (int at = 0; at < distances.length; at++) {
            probabilities[at] = Math.exp(probabilities[at] - most);
            sum += probabilities[at];
        }
        for (int at = 0; at < distances.length; at++) {
            probabilities[at] /= sum;
        }
        return probabilities;
    }

    /** With another class, of which nothing is known yet. */
    Calibration withOneMore() {
        return new Calibration(slope, Arrays.copyOf(offsets, offsets.length + 1));
    }
}
