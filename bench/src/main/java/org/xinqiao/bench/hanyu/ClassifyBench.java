package org.xinqiao.bench.hanyu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.hanyu.classify.Classifier;
import org.xinqiao.engines.hanyu.classify.Confirmed;
import org.xinqiao.engines.hanyu.classify.Learner;
import org.xinqiao.engines.hanyu.classify.Portraits;
import org.xinqiao.engines.hanyu.classify.Text;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

/**
 * 分类基准程序: {@code classify --train F --test F [--curve]} learns from one file and judges the other;
 * {@code classify --file F [--folds N] [--curve]} judges each text of a file by what was learned from the other folds,
 * after texts that were sent twice were taken out. Columns: {@code title, text, label}. The last line is JSON.
 */
public final class ClassifyBench {

    private static final int TIMED = 300;

    private ClassifyBench() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        List<Fold> folds = options.has("--file")
                ? folds(distinct(cases(Table.file(options, "--file"))), options.number("--folds", 5))
                : List.of(new Fold(cases(Table.file(options, "--train")), cases(Table.file(options, "--test"))));
        try (BgeEmbedder embedder = new BgeEmbedder()) {
            Drawn portraits = new Drawn(Portraits.by(embedder));
            ClassFigures ours = new ClassFigures();
            ClassFigures characters = new ClassFigures();
            ClassFigures bayes = new ClassFigures();
            List<Classifier> learned = new ArrayList<>();
            double slowest = 0;
            for (Fold fold : folds) {
                fold.all().forEach(each -> portraits.of(each.text()));
                long begin = System.nanoTime();
                Classifier classifier = new Learner(portraits).learn(fold.train);
                learned.add(classifier);
                slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e9);
                Classifier bare = new Learner(Portraits.NONE).learn(fold.train);
                BareBayes plain = new BareBayes(fold.train);
                for (Confirmed each : fold.test) {
                    ours.add(each.label(), classifier.judge(each.text()));
                    characters.add(each.label(), bare.judge(each.text()));
                    bayes.add(each.label(), plain.judge(each.text()), 1);
                }
                System.out.printf(Locale.ROOT, "%d learned, %d judged%n", fold.train.size(), fold.test.size());
            }
            Figures times = timed(learned.getLast(), embedder, folds.getLast().test);
            double drawing = portraits.seconds()
                    / portraits.drawn()
                    * folds.getFirst().train.size();
            if (options.has("--curve")) {
                System.out.println("precision at coverage " + ours.precisions());
            }
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\": \"classify\", \"macro_f1\": %.4f, \"accuracy\": %.4f, \"per_class\": %s,"
                            + " \"ms_per_text\": %.2f, \"ms_p99\": %.2f, \"training_s\": %.1f, \"precision_at_coverage\": %s,"
                            + " \"coverage_at_97\": %.4f, \"calibration_error\": %.4f, \"characters_only_macro_f1\": %.4f,"
                            + " \"baseline_bayes_macro_f1\": %.4f, \"texts\": %d}%n",
                    ours.macroF1(),
                    ours.accuracy(),
                    ours.perClass(),
                    times.total() / times.runs(),
                    times.percentile(0.99),
                    slowest + drawing,
                    ours.precisions(),
                    ours.curve().coverageAt(0.97),
                    ours.miscalibration(),
                    characters.macroF1(),
                    bayes.macroF1(),
                    ours.curve().judged().size());
        }
    }

    /** 一折: what is learned from, and what is judged by it. */
    private record Fold(List<Confirmed> train, List<Confirmed> test) {

        List<Confirmed> all() {
            List<Confirmed> all = new ArrayList<>(train);
            all.addAll(test);
            return all;
        }
    }

    /** Portraits drawn once for all folds: they depend on nothing but the text. */
    private static final class Drawn implements Portraits {

        private final Portraits artist;
        private final Map<Text, float[]> drawn = new HashMap<>();
        private long nanos;

        Drawn(Portraits artist) {
            this.artist = artist;
        }

        @Override
        public float[] of(Text text) {
            return drawn.computeIfAbsent(text, each -> {
                long begin = System.nanoTime();
                float[] portrait = artist.of(each);
                nanos += System.nanoTime() - begin;
                return portrait;
            });
        }

        @Override
        public String model() {
            return artist.model();
        }

        double seconds() {
            return nanos / 1e9;
        }

        int drawn() {
            return drawn.size();
        }
    }

    private static List<Confirmed> cases(Path file) throws IOException {
        return Table.read(file).stream()
                .map(row -> new Confirmed(
                        new Text(Table.get(row, "title"), Table.get(row, "text")), Table.get(row, "label")))
                .toList();
    }

    private static List<Confirmed> distinct(List<Confirmed> cases) {
        Set<String> seen = new HashSet<>();
        return cases.stream()
                .filter(each -> seen.add(Normaliser.bare(each.text().body())))
                .toList();
    }

    /** Every class spread over all folds, in the order of the file. */
    private static List<Fold> folds(List<Confirmed> cases, int many) {
        Map<String, Integer> next = new HashMap<>();
        List<Integer> folds = cases.stream()
                .map(each -> next.merge(each.label(), 1, Integer::sum) % many)
                .toList();
        List<Fold> all = new ArrayList<>();
        for (int fold = 0; fold < many; fold++) {
            List<Confirmed> train = new ArrayList<>();
            List<Confirmed> test = new ArrayList<>();
            for (int at = 0; at < cases.size(); at++) {
                (folds.get(at) == fold ? test : train).add(cases.get(at));
            }
            all.add(new Fold(train, test));
        }
        return all;
    }

    /** From the bare text, on one core. */
    private static Figures timed(Classifier classifier, BgeEmbedder embedder, List<Confirmed> cases) {
        Portraits portraits = Portraits.by(embedder);
        int runs = Math.min(TIMED, cases.size());
        Figures figures = new Figures(runs);
        for (int run = 0; run < runs; run++) {
            Text text = cases.get(run).text();
            long begin = System.nanoTime();
            classifier.judge(text, portraits.of(text));
            figures.put(run, System.nanoTime() - begin);
        }
        return figures;
    }
}
