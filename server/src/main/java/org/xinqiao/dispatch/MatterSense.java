package org.xinqiao.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.FoundMatter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.hanyu.classify.Verdict.Chance;

/** 事项判断: what a text is about: by the words of the catalogue, and by settled cases as soon as there are some. */
@Component
class MatterSense {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 6;
    private static final double OF_CASES = 0.7;

    private final Matters matters;

    MatterSense(Matters matters) {
        this.matters = matters;
    }

    /** 可能的事项: and how much speaks for it, 0 to 1. */
    record Weighed(MatterCode matter, double weight) {}

    /** Up to three, the likeliest first. */
    List<Weighed> of(String text, Sense sense) {
        double ofCases = sense.matters().isEmpty() ? 0 : OF_CASES;
        Map<MatterCode, Double> weights = new HashMap<>();
        for (FoundMatter guess : matters.guess(text)) {
            weights.merge(guess.matter().code(), (1 - ofCases) * Math.clamp(guess.score(), 0, 1), Double::sum);
        }
        for (Chance chance : sense.matters().stream().limit(LOOKED_AT).toList()) {
            MatterCode.parse(chance.label())
                    .filter(code -> matters.find(code).isPresent())
                    .ifPresent(code -> weights.merge(code, ofCases * chance.probability(), Double::sum));
        }
        return weights.entrySet().stream()
                .map(each -> new Weighed(each.getKey(), Math.min(1, each.getValue())))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::matter))
                .limit(MOST)
                .toList();
    }
}
