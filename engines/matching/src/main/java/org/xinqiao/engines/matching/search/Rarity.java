package org.xinqiao.engines.matching.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * 稀有度: how much a pair tells, by how few of the texts have it; pairs no text has tell nothing. The root softens it, because in
 * a catalogue, unlike in a library, a pair that stands only once is as likely chance as meaning.
 */
record Rarity(Map<Integer, Double> byPair) {

    static Rarity in(Collection<Map<Integer, Double>> texts) {
        var having = new HashMap<Integer, Integer>();
        texts.forEach(text -> text.keySet().forEach(pair -> having.merge(pair, 1, Integer::sum)));
        var rarity = new HashMap<Integer, Double>();
        having.forEach((pair, count) -> rarity.put(pair, Math.sqrt(Math.log(1 + (double) texts.size() / count))));
        return new Rarity(Map.copyOf(rarity));
    }

    /** Counts to weights of length one; repeats count with falling worth. */
    Pairs weigh(Map<Integer, Double> counts) {
        var weights = new HashMap<Integer, Double>();
        counts.forEach((pair, count) -> {
            double rare = byPair.getOrDefault(pair, 0.0);
            if (rare > 0) {
                weights.put(pair, Math.log1p(count) * rare);
            }
        });
        return Pairs.ofLengthOne(weights);
    }
}
