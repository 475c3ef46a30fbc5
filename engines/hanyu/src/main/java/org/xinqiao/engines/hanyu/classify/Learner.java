package org.xinqiao.engines.hanyu.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 学习: makes a classifier of all confirmed cases, as every night. It judges each case once by what it learned from the others only:
 * from that come the probabilities and the curve that tells from which certainty on it may decide alone.
 */
public final class Learner {

    private static final int FOLDS = 4;
    private static final int MOST_WEIGHTS = 40_000_000;
    private static final int MOST_FEATURES = 400_000;
    private static final int LEAST_CASES = 2 * FOLDS;

    private final Portraits portraits;

    public Learner(Portraits portraits) {
        this.portraits = portraits;
    }

    public Classifier learn(List<Confirmed> cases) {
        return learn(
                cases, cases.stream().map(each -> portraits.of(each.text())).toList());
    }

    /** @param drawn the portraits of the cases, where they are kept, since drawing them takes most of the time */
    public Classifier learn(List<Confirmed> cases, List<float[]> drawn) {
        List<String> labels =
                cases.stream().map(Confirmed::label).distinct().sorted().toList();
        if (labels.size() < 2 || cases.size() < LEAST_CASES) {
            throw new IllegalArgumentException("two classes and " + LEAST_CASES + " cases are needed to learn, not "
                    + labels.size() + " and " + cases.size());
        }
        int[] answers =
                cases.stream().mapToInt(each -> labels.indexOf(each.label())).toArray();
        List<double[]> distances = distances(cases, drawn, answers, labels.size());
        Calibration calibration = Calibration.fitted(distances, answers, labels.size());
        List<RiskCoverage.Judged> judged = new ArrayList<>();
        for (int at = 0; at < answers.length; at++) {
            double[] probabilities = calibration.probabilities(distances.get(at));
            int best = best(probabilities);
            judged.add(new RiskCoverage.Judged(probabilities[best], best == answers[at]));
        }
        Trained trained = trained(
                cases,
                drawn,
                answers,
                labels.size(),
                IntStream.range(0, answers.length).toArray());
        return new Classifier(
                labels, trained.features, trained.weights, calibration, RiskCoverage.of(judged), portraits);
    }

    private record Trained(Features features, float[][] weights) {}

    /** Each case by what was learned from the other folds. */
    private static List<double[]> distances(List<Confirmed> cases, List<float[]> drawn, int[] answers, int classes) {
        double[][] distances = new double[answers.length][];
        int[] folds = folds(answers, classes);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] others = IntStream.range(0, answers.length)
                    .filter(at -> folds[at] != held)
                    .toArray();
            Trained trained = trained(cases, drawn, answers, classes, others);
            IntStream.range(0, answers.length).filter(at -> folds[at] == held).forEach(at -> {
                Row row = trained.features.row(cases.get(at).text(), drawn.get(at));
                distances[at] = Classifier.distances(row, trained.weights);
            });
        }
        return List.of(distances);
    }

    /** Every class is spread over all folds. */
    private static int[] folds(int[] answers, int classes) {
        int[] next = new int[classes];
        return IntStream.of(answers).map(answer -> next[answer]++ % FOLDS).toArray();
    }

    private static Trained trained(
            List<Confirmed> cases, List<float[]> drawn, int[] answers, int classes, int[] among) {
        List<Text> texts =
                IntStream.of(among).mapToObj(at -> cases.get(at).text()).toList();
        List<float[]> pictures = IntStream.of(among).mapToObj(drawn::get).toList();
        Features features = Features.of(texts, pictures, Math.min(MOST_FEATURES, MOST_WEIGHTS / classes));
        List<Row> rows = IntStream.range(0, among.length)
                .mapToObj(at -> features.row(texts.get(at), pictures.get(at)))
                .toList();
        Separator separator = new Separator(rows, features.size());
        float[][] weights = new float[classes][];
        for (int label = 0; label < classes; label++) {
            boolean[] mine = new boolean[among.length];
            for (int at = 0; at < among.length; at++) {
                mine[at] = answers[among[at]] == label;
            }
            weights[label] = separator.weights(mine);
        }
        return new Trained(features, weights);
    }

    static int best(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce((one, other) -> probabilities[other] > probabilities[one] ? other : one)
                .orElseThrow();
    }
}
