package org.xinqiao.engines.hanyu.replies;

import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 配对: finds for a letter its reply among many, by the words both say, the day and the place. A reply that would suit many letters
 * (thanks for writing, it has been passed on) stands back behind one that suits this letter alone.
 */
public final class Counterparts {

    private static final int NEAREST = 10;

    private final Overlap overlap;
    private final List<Signature> signatures;
    private final double[] suitsAnybody;
    private final Weights weights;

    private Counterparts(Overlap overlap, List<Signature> signatures, double[] suitsAnybody, Weights weights) {
        this.overlap = overlap;
        this.signatures = signatures;
        this.suitsAnybody = suitsAnybody;
        this.weights = weights;
    }

    /** @param letters of the same place and time, which show what replies say anyway; whose reply is whose is not asked for */
    public static Counterparts of(List<String> replies, List<Letter> letters) {
        Overlap overlap = new Overlap(replies);
        List<Signature> signatures = replies.stream().map(Signature::of).toList();
        List<PriorityQueue<Double>> nearest = IntStream.range(0, replies.size())
                .mapToObj(_ -> new PriorityQueue<Double>(NEAREST + 1))
                .toList();
        for (Letter letter : letters) {
            double[] shares = overlap.with(letter.title() + letter.body());
            for (int at = 0; at < shares.length; at++) {
                PriorityQueue<Double> best = nearest.get(at);
                best.add(shares[at]);
                if (best.size() > NEAREST) {
                    best.remove();
                }
            }
        }
        double[] suitsAnybody = nearest.stream()
                .mapToDouble(best ->
                        best.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .toArray();
        return new Counterparts(overlap, signatures, suitsAnybody, Weights.USUAL);
    }

    /** The same, with other weights. */
    public Counterparts with(Weights others) {
        return new Counterparts(overlap, signatures, suitsAnybody, others);
    }

    /** The places in the list of the replies that fit best, the best first. */
    public List<Integer> find(Letter letter, int limit) {
        double[] whole = overlap.with(letter.title() + letter.body());
        double[] title = overlap.with(letter.title());
        Set<String> places = Signature.places(letter.title() + letter.body());
        double[] scores = new double[whole.length];
        for (int at = 0; at < scores.length; at++) {
            Signature signature = signatures.get(at);
            scores[at] = whole[at]
                    + weights.title() * title[at]
                    + weights.days() * signature.daysAfter(letter.written())
                    + weights.place() * signature.sharesPlace(places)
                    - weights.anybody() * suitsAnybody[at];
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .limit(limit)
                .toList();
    }
}
