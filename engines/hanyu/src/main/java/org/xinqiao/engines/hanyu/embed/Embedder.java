package org.xinqiao.engines.hanyu.embed;

/** 语义向量: gives each text a point of length one; the nearer two points, the more alike the meaning. */
public interface Embedder {

    /** The meaning of a text; of a long one, of its beginning. */
    float[] embed(String text);

    /** How many numbers a point has. */
    int dimensions();

    /** Which model made the points: those of different models cannot be compared. */
    String model();

    /** How alike two meanings are, at most 1. */
    static float likeness(float[] one, float[] other) {
        float sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
