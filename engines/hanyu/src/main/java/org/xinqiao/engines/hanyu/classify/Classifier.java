package org.xinqiao.engines.hanyu.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 分类器: judges texts by what was learned. It never changes; {@link #taught} answers another one that knows more.
 * It keeps no text it learned from. Safe for many threads.
 */
public final class Classifier {

    private static final double MARGIN = 1;
    private static final double BOLDNESS = 0.5;
    private static final int ROUNDS = 3;

    private final List<String> labels;
    private final Features features;
    private final float[][] weights;
    private final Calibration calibration;
    private final RiskCoverage seen;
    private final Portraits portraits;

    Classifier(
            List<String> labels,
            Features features,
            float[][] weights,
            Calibration calibration,
            RiskCoverage seen,
            Portraits portraits) {
        this.labels = List.copyOf(labels);
        this.features = features;
        this.weights = weights;
        this.calibration = calibration;
        this.seen = seen;
        this.portraits = portraits;
    }

    public List<String> labels() {
        return labels;
    }

    /** How it judged the cases it learned from, each by the others only. */
    public RiskCoverage seen() {
        return seen;
    }

    public Verdict judge(Text text) {
        return judge(text, portraits.of(text));
    }

    /** @param portrait of the text, where it is drawn already */
    public Verdict judge(Text text, float[] portrait) {
        double[] probabilities = calibration.probabilities(distances(features.row(text, portrait), weights));
        List<Verdict.Chance> chances = new ArrayList<>();
        for (int at = 0; at < probabilities.length; at++) {
            chances.add(new Verdict.Chance(labels.get(at), probabilities[at]));
        }
        chances.sort(Comparator.comparingDouble(Verdict.Chance::probability)
                .reversed()
                .thenComparing(Verdict.Chance::label));
        return new Verdict(chances);
    }

    static double[] distances(Row row, float[][] weights) {
        double[] distances = new double[weights.length];
        for (int at = 0; at < weights.length; at++) {
            distances[at] = row.times(weights[at]);
        }
        return distances;
    }

    /**
     * Learns some more cases at once, until the next night's learning from all. A class not known before is taken up.
     */
    public Classifier taught(List<Confirmed> more) {
        List<String> known = new ArrayList<>(labels);
        more.stream()
                .map(Confirmed::label)
                .distinct()
                .filter(label -> !known.contains(label))
                .forEach(known::add);
        Calibration calibrated = calibration;
        float[][] moved = new float[known.size()][];
        for (int at = 0; at < moved.length; at++) {
            if (at < weights.length) {
                moved[at] = weights[at].clone();
            } else {
                moved[at] = new float[features.size()];
                moved[at][features.size() - 1] = (float) -MARGIN;
                calibrated = calibrated.withOneMore();
            }
        }
        List<Row> rows = more.stream()
                .map(each -> features.row(each.text(), portraits.of(each.text())))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int at = 0; at < rows.size(); at++) {
                move(moved, rows.get(at), known.indexOf(more.get(at).label()));
            }
        }
        return new Classifier(known, features, moved, calibrated, seen, portraits);
    }

    /** Only as far as the case is not yet on the right side of each border (passive-aggressive). */
    private static void move(float[][] weights, Row row, int answer) {
        for (int at = 0; at < weights.length; at++) {
            int side = at == answer ? 1 : -1;
            double missing = MARGIN - side * row.times(weights[at]);
            if (missing > 0) {
                row.addTo(weights[at], (float) (side * missing / (row.square() + BOLDNESS)));
            }
        }
    }

    /** Keeps it in a file, whole or not at all. */
    public void save(Path file) throws IOException {
        ModelFile.save(file, new ModelFile.Content(labels, features, weights, calibration, seen, portraits.model()));
    }

    /**
     * Reads it again.
     *
     * @throws IOException when the file is not whole, or was made by another version or with other portraits: learn anew
     */
    public static Classifier load(Path file, Portraits portraits) throws IOException {
        ModelFile.Content content = ModelFile.load(file);
        if (!content.portraits().equals(portraits.model())) {
            throw new IOException(
                    "learned with the portraits of " + content.portraits() + ", not " + portraits.model());
        }
        return new Classifier(
                content.labels(),
                content.features(),
                content.weights(),
                content.calibration(),
                content.seen(),
                portraits);
    }
}
