package org.xinqiao.bench.hanyu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinqiao.engines.hanyu.classify.RiskCoverage;
import org.xinqiao.engines.hanyu.classify.Verdict;

/** 分类指标: of each class how many were found, and how many of those found were of it. */
final class ClassFigures {

    private static final class Tally {
        private int right;
        private int judged;
        private int there;

        double f1() {
            return judged + there == 0 ? 0 : 2.0 * right / (judged + there);
        }
    }

    private final Map<String, Tally> classes = new TreeMap<>();
    private final List<RiskCoverage.Judged> judged = new ArrayList<>();
    private int right;

    void add(String label, Verdict verdict) {
        add(label, verdict.label(), verdict.certainty());
    }

    void add(String label, String found, double certainty) {
        boolean isRight = label.equals(found);
        tally(label).there++;
        tally(found).judged++;
        tally(label).right += isRight ? 1 : 0;
        right += isRight ? 1 : 0;
        judged.add(new RiskCoverage.Judged(certainty, isRight));
    }

    private Tally tally(String label) {
        return classes.computeIfAbsent(label, _ -> new Tally());
    }

    double macroF1() {
        return classes.values().stream()
                .filter(each -> each.there > 0)
                .mapToDouble(Tally::f1)
                .average()
                .orElse(0);
    }

    double accuracy() {
        return judged.isEmpty() ? 0 : (double) right / judged.size();
    }

    RiskCoverage curve() {
        return RiskCoverage.of(judged);
    }

    /** How far certainty is from what came true, on average over tenths of certainty (ECE). */
    double miscalibration() {
        double sum = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            int from = tenth;
            List<RiskCoverage.Judged> those = judged.stream()
                    .filter(each -> Math.min(9, (int) (each.certainty() * 10)) == from)
                    .toList();
            double certain =
                    those.stream().mapToDouble(RiskCoverage.Judged::certainty).sum();
            long came = those.stream().filter(RiskCoverage.Judged::right).count();
            sum += Math.abs(certain - came);
        }
        return judged.isEmpty() ? 0 : sum / judged.size();
    }

    String perClass() {
        return classes.entrySet().stream()
                .map(each -> "\"%s\": %s"
                        .formatted(each.getKey(), figure(each.getValue().f1())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    String precisions() {
        RiskCoverage curve = curve();
        return java.util.stream.IntStream.of(50, 60, 70, 80, 90)
                .mapToObj(share -> "\"%d\": %s".formatted(share, figure(curve.precisionAt(share / 100.0))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
