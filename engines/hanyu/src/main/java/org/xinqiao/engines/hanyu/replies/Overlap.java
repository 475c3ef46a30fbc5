package org.xinqiao.engines.hanyu.replies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinqiao.engines.hanyu.Normaliser;

/** 共同用词: how much each reply says of what a letter says, rare things most (BM25 over pairs of characters). */
final class Overlap {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private record Said(int reply, int times) {}

    private final Map<String, List<Said>> saying = new HashMap<>();
    private final int[] lengths;
    private final double average;

    Overlap(List<String> replies) {
        lengths = new int[replies.size()];
        for (int at = 0; at < lengths.length; at++) {
            int reply = at;
            Map<String, Integer> times = new HashMap<>();
            List<String> pairs = pairs(replies.get(at));
            lengths[at] = pairs.size();
            pairs.forEach(pair -> times.merge(pair, 1, Integer::sum));
            times.forEach((pair, often) ->
                    saying.computeIfAbsent(pair, _ -> new ArrayList<>()).add(new Said(reply, often)));
        }
        average = Math.max(1, IntStream.of(lengths).average().orElse(1));
    }

    /** For each reply a share of the best one's. */
    double[] with(String letter) {
        double[] scores = new double[lengths.length];
        for (String pair : new HashSet<>(pairs(letter))) {
            List<Said> those = saying.getOrDefault(pair, List.of());
            double rarity = Math.log(1 + (lengths.length - those.size() + 0.5) / (those.size() + 0.5));
            for (Said each : those) {
                double length = K1 * (1 - B + B * lengths[each.reply] / average);
                scores[each.reply] += rarity * each.times * (K1 + 1) / (each.times + length);
            }
        }
        double most = Math.max(1e-9, java.util.Arrays.stream(scores).max().orElse(0));
        for (int at = 0; at < scores.length; at++) {
            scores[at] /= most;
        }
        return scores;
    }

    private static List<String> pairs(String text) {
        String bare = Normaliser.bare(text);
        return IntStream.range(1, bare.length())
                .mapToObj(at -> bare.substring(at - 1, at + 1))
                .toList();
    }
}
