package org.xinqiao.engines.hanyu.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 判定: how probable each class is, the most probable first.
 * The probabilities are calibrated: of all texts judged with 0.9, nine in ten are right.
 */
public record Verdict(List<Chance> chances) {

    /** 概率: of one class. */
    public record Chance(String label, double probability) {}

    public Verdict {
        chances = List.copyOf(chances);
        if (chances.isEmpty()) {
            throw new IllegalArgumentException("a verdict names at least one class");
        }
    }

    /** The most probable class. */
    public String label() {
        return chances.getFirst().label();
    }

    /** How probable that one is. */
    public double certainty() {
        return chances.getFirst().probability();
    }

    public Map<String, Double> probabilities() {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        chances.forEach(each -> probabilities.put(each.label(), each.probability()));
        return probabilities;
    }
}
