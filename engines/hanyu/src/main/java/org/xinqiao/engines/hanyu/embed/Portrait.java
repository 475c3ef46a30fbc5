package org.xinqiao.engines.hanyu.embed;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** 文本画像: the whole, the mean and the strongest of what a model makes of the pieces of a text, each of length one. */
final class Portrait {

    private final int dimensions;
    private final float[] whole;
    private final float[] mean;
    private final float[] strongest;

    Portrait(int dimensions) {
        this.dimensions = dimensions;
        whole = new float[dimensions];
        mean = new float[dimensions];
        strongest = new float[dimensions];
        Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
    }

    /** @param states one row per piece, the marks of beginning and end at both ends */
    void add(FloatBuffer states) {
        float[] row = new float[dimensions];
        int rows = states.capacity() / dimensions;
        states.get(0, row);
        ofLengthOne(row);
        for (int at = 0; at < dimensions; at++) {
            whole[at] += row[at];
        }
        for (int piece = Math.min(1, rows - 2); piece < rows - 1; piece++) {
            states.get(piece * dimensions, row);
            for (int at = 0; at < dimensions; at++) {
                mean[at] += row[at];
                strongest[at] = Math.max(strongest[at], row[at]);
            }
        }
    }

    float[] drawn() {
        float[] drawn = Arrays.copyOf(ofLengthOne(whole), 3 * dimensions);
        System.arraycopy(ofLengthOne(mean), 0, drawn, dimensions, dimensions);
        System.arraycopy(ofLengthOne(strongest), 0, drawn, 2 * dimensions, dimensions);
        return drawn;
    }

    static float[] ofLengthOne(float[] point) {
        double square = 0;
        for (float each : point) {
            square += each * each;
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; length > 0 && at < point.length; at++) {
            point[at] /= length;
        }
        return point;
    }
}
