package org.xinqiao.engines.hanyu.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** 倒排: which messages, by their numbers, say a shingle, and how much. */
final class Postings {

    private static final class Saying {
        private int[] numbers = new int[2];
        private float[] times = new float[2];
        private int size;
    }

    private final Map<Long, Saying> sayings = new HashMap<>();

    void add(int number, Shingles shingles) {
        for (int at = 0; at < shingles.codes().length; at++) {
            Saying saying = sayings.computeIfAbsent(shingles.codes()[at], _ -> new Saying());
            if (saying.size == saying.numbers.length) {
                saying.numbers = Arrays.copyOf(saying.numbers, 2 * saying.size);
                saying.times = Arrays.copyOf(saying.times, 2 * saying.size);
            }
            saying.numbers[saying.size] = number;
            saying.times[saying.size++] = shingles.times()[at];
        }
    }

    void remove(int number, Shingles shingles) {
        for (long code : shingles.codes()) {
            Saying saying = sayings.get(code);
            for (int at = 0; saying != null && at < saying.size; at++) {
                if (saying.numbers[at] == number) {
                    saying.size--;
                    saying.numbers[at] = saying.numbers[saying.size];
                    saying.times[at] = saying.times[saying.size];
                }
            }
            if (saying != null && saying.size == 0) {
                sayings.remove(code);
            }
        }
    }

    /**
     * Adds to each message the product of its shingles with these, those said by more than so many left out.
     *
     * @param all how many messages there are
     */
    void addProducts(Shingles shingles, int mostSaying, int all, float[] products) {
        for (int at = 0; at < shingles.codes().length; at++) {
            Saying saying = sayings.get(shingles.codes()[at]);
            if (saying == null || saying.size > mostSaying) {
                continue;
            }
            double rarity = rarity(saying.size, all);
            float weight = (float) (shingles.times()[at] * rarity * rarity);
            for (int each = 0; each < saying.size; each++) {
                products[saying.numbers[each]] += weight * saying.times[each];
            }
        }
    }

    double length(Shingles shingles, int all) {
        double square = 1e-9;
        for (int at = 0; at < shingles.codes().length; at++) {
            Saying saying = sayings.get(shingles.codes()[at]);
            square += Math.pow(shingles.times()[at] * rarity(saying == null ? 0 : saying.size, all), 2);
        }
        return Math.sqrt(square);
    }

    private static double rarity(int saying, int all) {
        return 1 + Math.log((1.0 + all) / (1 + saying));
    }
}
