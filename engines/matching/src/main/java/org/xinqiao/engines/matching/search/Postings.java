package org.xinqiao.engines.matching.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 倒排: for each pair the texts that have it, so that a guess looks only at what it shares something with. */
record Postings(Map<Integer, List<Posting>> byPair, int texts) {

    static Postings of(List<Pairs> texts) {
        var byPair = new HashMap<Integer, List<Posting>>();
        for (int i = 0; i < texts.size(); i++) {
            int text = i;
            texts.get(i)
                    .weights()
                    .forEach((pair, weight) -> byPair.computeIfAbsent(pair, unseen -> new ArrayList<>())
                            .add(new Posting(text, weight)));
        }
        return new Postings(Map.copyOf(byPair), texts.size());
    }

    /** How near each text is to what was asked, in the order of the texts. */
    double[] cosines(Pairs asked) {
        var scores = new double[texts];
        asked.weights()
                .forEach((pair, weight) -> byPair.getOrDefault(pair, List.of())
                        .forEach(posting -> scores[posting.text()] += weight * posting.weight()));
        return scores;
    }

    record Posting(int text, double weight) {}
}
