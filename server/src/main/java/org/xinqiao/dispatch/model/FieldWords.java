package org.xinqiao.dispatch.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.dispatch.Advice.Suggestion;
import org.xinqiao.engines.hanyu.classify.Verdict.Chance;
import org.xinqiao.engines.matching.told.Cue;
import org.xinqiao.engines.matching.told.Cues;
import org.xinqiao.engines.matching.told.Danger;

/** 类别与紧急程度: what the words say of them, and settled cases where these are surer. */
public final class FieldWords {

    private static final double LEAST = 0.45;
    private static final double OF_WORDS = 0.6;
    private static final double OF_CASES = 0.4;

    private FieldWords() {}

    /** Words that name a kind weigh more than what similar texts were. */
    public static @Nullable Suggestion kind(String text, Sense sense) {
        List<Cue> cues = Cues.ofKind(text);
        double ofWords = sense.kinds().isEmpty() ? 1 : OF_WORDS;
        double ofCases = cues.isEmpty() ? 1 : OF_CASES;
        Map<String, Double> weights = new HashMap<>();
        cues.forEach(cue -> weights.merge(cue.value(), ofWords * cue.weight(), Math::max));
        for (Chance chance : sense.kinds()) {
            weights.merge(chance.label(), ofCases * chance.probability(), Double::sum);
        }
        return weights.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .filter(best -> best.getValue() >= LEAST)
                .map(best -> kind(best.getKey(), Math.min(1, best.getValue()), cues))
                .orElse(null);
    }

    private static Suggestion kind(String value, double certainty, List<Cue> cues) {
        Facts.Kind kind = Facts.Kind.valueOf(value);
        String words = cues.stream()
                .filter(cue -> cue.value().equals(value))
                .map(Cue::words)
                .findFirst()
                .orElse("");
        return words.isEmpty()
                ? new Suggestion(
                        value,
                        certainty,
                        "以往类似说法多为%s".formatted(kind.zh()),
                        "Earlier cases told like this were mostly: %s".formatted(kind.en()))
                : new Suggestion(value, certainty, "说到“%s”".formatted(words), "Says \"%s\"".formatted(words));
    }

    /** A life in danger is critical, whatever else is said. */
    public static @Nullable Suggestion urgency(String text, List<Danger> dangers) {
        for (Danger danger : dangers) {
            if (danger.sense() == Danger.Sense.NOW || danger.sense() == Danger.Sense.FEARED) {
                boolean isNow = danger.sense() == Danger.Sense.NOW;
                Facts.Urgency urgency = isNow ? Facts.Urgency.CRITICAL : Facts.Urgency.URGENT;
                return new Suggestion(
                        urgency.name(),
                        isNow ? 0.95 : 0.7,
                        (isNow ? "险情：“%s”" : "隐患：“%s”").formatted(danger.words()),
                        (isNow ? "Danger: \"%s\"" : "Feared: \"%s\"").formatted(danger.words()));
            }
        }
        return Cues.ofUrgency(text).stream()
                .findFirst()
                .map(cue -> new Suggestion(
                        cue.value(),
                        cue.weight(),
                        "说到“%s”".formatted(cue.words()),
                        "Says \"%s\"".formatted(cue.words())))
                .orElse(null);
    }
}
