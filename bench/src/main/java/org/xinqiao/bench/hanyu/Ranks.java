package org.xinqiao.bench.hanyu;

import java.util.List;
import java.util.function.Predicate;

/** 名次: at which place each question found its answer. */
final class Ranks {

    private int questions;
    private final int[] at = new int[11];
    private double reciprocal;

    /** @param found in their order, ten of them at most */
    <T> void add(List<T> found, Predicate<T> isAnswer) {
        questions++;
        for (int place = 0; place < Math.min(10, found.size()); place++) {
            if (isAnswer.test(found.get(place))) {
                at[place + 1]++;
                reciprocal += 1.0 / (place + 1);
                return;
            }
        }
    }

    double recallAt(int places) {
        int found = 0;
        for (int place = 1; place <= places; place++) {
            found += at[place];
        }
        return questions == 0 ? 0 : (double) found / questions;
    }

    double meanReciprocal() {
        return questions == 0 ? 0 : reciprocal / questions;
    }
}
