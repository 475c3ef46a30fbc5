package org.xinqiao.engines.matching.fusion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * 融合: the mean of what all grounds say, each by its weight. A ground that is silent altogether is left out; what is known against
 * a unit (cases of the kind it gave back, and was right to) takes from its score.
 */
public final class Fusion {

    private Fusion() {}

    /** 得分: a unit and how much speaks for it, 0 to 1. */
    public record Scored(String unit, double score) {}

    /**
     * All units that any ground names, the best first, equal ones by code.
     *
     * @param against by unit code, the part of its score that it loses, 0 to 1
     */
    public static List<Scored> of(List<Voice> voices, Map<String, Double> against) {
        List<Voice> speaking =
                voices.stream().filter(voice -> !voice.shares().isEmpty()).toList();
        double whole = speaking.stream().mapToDouble(Voice::weight).sum();
        Set<String> units = new TreeSet<>();
        speaking.forEach(voice -> units.addAll(voice.shares().keySet()));
        return units.stream()
                .map(unit -> new Scored(unit, score(unit, speaking, whole, against)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::unit))
                .toList();
    }

    private static double score(String unit, List<Voice> voices, double whole, Map<String, Double> against) {
        double said = 0;
        for (Voice voice : voices) {
            said += voice.weight() * Objects.requireNonNullElse(voice.shares().get(unit), 0.0);
        }
        double lost = Math.clamp(Objects.requireNonNullElse(against.get(unit), 0.0), 0, 1);
        return Math.clamp(said / whole * (1 - lost), 0, 1);
    }
}
