package org.xinqiao.engines.matching.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 双字向量: weighed character pairs of a text, scaled to length one. */
record Pairs(Map<Integer, Double> weights) {

    private static final int WORDS_SHOWN = 5;

    static Pairs ofLengthOne(Map<Integer, Double> weights) {
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        var scaled = new HashMap<Integer, Double>();
        weights.forEach((pair, weight) -> scaled.put(pair, weight / length));
        return new Pairs(scaled);
    }

    /** The pairs that bring the two nearest, as characters. */
    List<String> sharedMost(Pairs other) {
        return weights.entrySet().stream()
                .filter(entry -> other.weights.containsKey(entry.getKey()))
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(WORDS_SHOWN)
                .map(entry -> Bigrams.shown(entry.getKey()))
                .toList();
    }
}
