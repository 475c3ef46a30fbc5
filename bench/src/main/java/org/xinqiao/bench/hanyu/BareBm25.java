package org.xinqiao.bench.hanyu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinqiao.engines.hanyu.Normaliser;

/** 基准 BM25: whole texts by the pairs of their characters, with the usual k1 = 1.2 and b = 0.75, and nothing else. */
final class BareBm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private record Found(int document, int times) {}

    private final Map<String, List<Found>> postings = new HashMap<>();
    private final int[] lengths;
    private final double average;

    BareBm25(List<String> documents) {
        lengths = new int[documents.size()];
        for (int at = 0; at < lengths.length; at++) {
            int document = at;
            Map<String, Integer> times = new HashMap<>();
            pairs(documents.get(at)).forEach(pair -> times.merge(pair, 1, Integer::sum));
            lengths[at] = times.values().stream().mapToInt(Integer::intValue).sum();
            times.forEach((pair, often) ->
                    postings.computeIfAbsent(pair, _ -> new ArrayList<>()).add(new Found(document, often)));
        }
        average = IntStream.of(lengths).average().orElse(1);
    }

    /** The best documents by their places in the list, the best first. */
    List<Integer> find(String question, int limit) {
        double[] scores = new double[lengths.length];
        for (String pair : new HashSet<>(pairs(question))) {
            List<Found> found = postings.getOrDefault(pair, List.of());
            double rarity = Math.log(1 + (lengths.length - found.size() + 0.5) / (found.size() + 0.5));
            for (Found each : found) {
                double length = K1 * (1 - B + B * lengths[each.document] / average);
                scores[each.document] += rarity * each.times * (K1 + 1) / (each.times + length);
            }
        }
        return IntStream.range(0, scores.length)
                .filter(at -> scores[at] > 0)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .limit(limit)
                .toList();
    }

    private static List<String> pairs(String text) {
        String bare = Normaliser.bare(text);
        return IntStream.range(1, bare.length())
                .mapToObj(at -> bare.substring(at - 1, at + 1))
                .toList();
    }
}
