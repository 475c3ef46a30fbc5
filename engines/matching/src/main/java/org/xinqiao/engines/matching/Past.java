package org.xinqiao.engines.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 历史: earlier dispatches of one matter in one area, as counts by unit. */
final class Past {

    private final Map<String, Integer> kept;
    private final int all;

    Past(Map<String, Integer> kept) {
        this.kept = Map.copyOf(kept);
        this.all = kept.values().stream().mapToInt(Integer::intValue).sum();
    }

    int kept(String unit) {
        return kept.getOrDefault(unit, 0);
    }

    List<String> oftenFirst() {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A proposal on these grounds, with what the past adds or takes. */
    Proposal weigh(String unit, List<String> assists, double ground, List<? extends Reason> grounds) {
        var reasons = new ArrayList<Reason>(grounds);
        if (kept(unit) > 0) {
            reasons.add(new Reason.PastDispatches(kept(unit), all));
        }
        return new Proposal(unit, assists, Certainty.withPast(ground, kept(unit), all), reasons);
    }
}
