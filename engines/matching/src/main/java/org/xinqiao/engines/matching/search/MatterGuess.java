package org.xinqiao.engines.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 事项猜测: from free text to the matters it may be about, by the cosine of character pairs weighed by how rare they are.
 * It learns nothing but the catalogue, so it works from the first day and for a catalogue of any place.
 */
public final class MatterGuess {

    private static final int MOST = 3;
    /** Names and keywords were chosen to tell a matter; examples and descriptions are sentences with much else in them. */
    private static final double NAME = 4;

    private static final double KEYWORD = 4;
    private static final double EXAMPLE = 1;
    private static final double DESCRIPTION = 1;
    /** What the group and the class above add: as much as the matter's own, so that a text finds its field before its place. */
    private static final double ABOVE = 4;

    private final List<Weighed> leaves;
    private final Rarity rarity;
    private final Postings postings;

    private MatterGuess(List<Weighed> leaves, Rarity rarity) {
        this.leaves = leaves;
        this.rarity = rarity;
        this.postings = Postings.of(leaves.stream().map(Weighed::pairs).toList());
    }

    /** Guesses among the matters of the lowest level; those above lend them their words. */
    public static MatterGuess among(Collection<Matter> matters) {
        Map<String, Matter> byCode = matters.stream().collect(Collectors.toMap(Matter::code, Function.identity()));
        List<Matter> lowest = matters.stream()
                .filter(matter -> matter.level() == 3)
                .sorted(Comparator.comparing(Matter::code))
                .toList();
        List<Map<Integer, Double>> counts =
                lowest.stream().map(matter -> counted(matter, byCode)).toList();
        var rarity = Rarity.in(counts);
        var leaves = new ArrayList<Weighed>();
        for (int i = 0; i < lowest.size(); i++) {
            leaves.add(new Weighed(lowest.get(i), rarity.weigh(counts.get(i))));
        }
        return new MatterGuess(List.copyOf(leaves), rarity);
    }

    /** Up to three matters, nearest first, equal ones by code; none when the text shares nothing with the catalogue. */
    public List<Guess> guess(String text) {
        Pairs asked = rarity.weigh(asDoubles(Bigrams.telling(text)));
        double[] scores = postings.cosines(asked);
        return IntStream.range(0, scores.length)
                .filter(leaf -> scores[leaf] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(leaf -> -scores[leaf]))
                .limit(MOST)
                .map(leaf -> leaves.get(leaf).guess(scores[leaf], asked))
                .toList();
    }

    private static Map<Integer, Double> counted(Matter matter, Map<String, Matter> byCode) {
        var counts = new HashMap<Integer, Double>();
        add(counts, matter.name(), NAME);
        matter.keywords().forEach(keyword -> add(counts, keyword, KEYWORD));
        matter.examples().forEach(example -> add(counts, example, EXAMPLE));
        add(counts, matter.description(), DESCRIPTION);
        for (Matter above = byCode.get(matter.parent()); above != null; above = byCode.get(above.parent())) {
            add(counts, above.name(), ABOVE);
            above.keywords().forEach(keyword -> add(counts, keyword, ABOVE));
        }
        return counts;
    }

    private static void add(Map<Integer, Double> counts, String text, double weight) {
        Bigrams.telling(text).forEach((pair, count) -> counts.merge(pair, weight * count, Double::sum));
    }

    private static Map<Integer, Double> asDoubles(Map<Integer, Integer> counts) {
        var doubles = new HashMap<Integer, Double>();
        counts.forEach((pair, count) -> doubles.put(pair, count.doubleValue()));
        return doubles;
    }

    private record Weighed(Matter matter, Pairs pairs) {

        Guess guess(double score, Pairs asked) {
            return new Guess(matter, Math.min(1, score), asked.sharedMost(pairs));
        }
    }
}
