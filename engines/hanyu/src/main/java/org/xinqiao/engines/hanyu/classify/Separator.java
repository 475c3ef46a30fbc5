package org.xinqiao.engines.hanyu.classify;

import java.util.List;
import java.util.Random;

/**
 * 分界: finds the weights that tell one class from all others: a linear support vector machine with squared loss,
 * by dual coordinate descent (Hsieh and others, 2008).
 */
final class Separator {

    private static final double COST = 1;
    private static final int MOST_ROUNDS = 100;
    private static final double PRECISE = 0.01;

    private final List<Row> rows;
    private final double[] squares;
    private final int size;

    Separator(List<Row> rows, int size) {
        this.rows = rows;
        this.size = size;
        squares = rows.stream().mapToDouble(Row::square).toArray();
    }

    /** @param mine which rows are of the class */
    float[] weights(boolean[] mine) {
        float[] weights = new float[size];
        double[] pull = new double[rows.size()];
        int[] order = new int[rows.size()];
        for (int at = 0; at < order.length; at++) {
            order[at] = at;
        }
        Random random = new Random(size);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            shuffle(order, random);
            double worst = 0;
            for (int at : order) {
                worst = Math.max(worst, step(at, mine[at] ? 1 : -1, weights, pull));
            }
            if (worst < PRECISE) {
                break;
            }
        }
        return weights;
    }

    /** @return how far the row was from its best place */
    private double step(int at, int side, float[] weights, double[] pull) {
        Row row = rows.get(at);
        double slope = side * row.times(weights) - 1 + pull[at] / (2 * COST);
        double projected = pull[at] == 0 ? Math.min(slope, 0) : slope;
        if (Math.abs(projected) > 1e-9) {
            double before = pull[at];
            pull[at] = Math.max(0, before - slope / (squares[at] + 1 / (2 * COST)));
            row.addTo(weights, (float) (side * (pull[at] - before)));
        }
        return Math.abs(projected);
    }

    private static void shuffle(int[] order, Random random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }
}
