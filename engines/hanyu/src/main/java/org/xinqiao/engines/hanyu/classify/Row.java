package org.xinqiao.engines.hanyu.classify;

import java.util.Arrays;

/** 特征行: a text as numbers: few of many places, then all of the portrait, then one that is always the same. */
record Row(int[] places, float[] values, float[] portrait) {

    static final class Builder {

        private int[] places = new int[256];
        private float[] values = new float[256];
        private int filled;

        void add(int place, float value) {
            if (filled == places.length) {
                places = Arrays.copyOf(places, 2 * filled);
                values = Arrays.copyOf(values, 2 * filled);
            }
            places[filled] = place;
            values[filled++] = value;
        }

        Row build(float[] portrait) {
            return new Row(Arrays.copyOf(places, filled), Arrays.copyOf(values, filled), portrait);
        }
    }

    /** Its scalar product with itself, the one that is always the same included. */
    double square() {
        double sum = 1;
        for (float value : values) {
            sum += value * value;
        }
        for (float value : portrait) {
            sum += value * value;
        }
        return sum;
    }

    /** @param weights of all places, then of the portrait, then the one that is always added */
    double times(float[] weights) {
        double sum = weights[weights.length - 1];
        for (int at = 0; at < places.length; at++) {
            sum += weights[places[at]] * values[at];
        }
        int from = weights.length - 1 - portrait.length;
        float dense = 0;
        for (int at = 0; at < portrait.length; at++) {
            dense += weights[from + at] * portrait[at];
        }
        return sum + dense;
    }

    /** Moves the weights towards this row. */
    void addTo(float[] weights, float step) {
        for (int at = 0; at < places.length; at++) {
            weights[places[at]] += step * values[at];
        }
        int from = weights.length - 1 - portrait.length;
        for (int at = 0; at < portrait.length; at++) {
            weights[from + at] += step * portrait[at];
        }
        weights[weights.length - 1] += step;
    }
}
