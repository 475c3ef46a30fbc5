package org.xinqiao.bench.hanyu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;
import org.xinqiao.engines.hanyu.index.Entry;
import org.xinqiao.engines.hanyu.index.HybridIndex;
import org.xinqiao.engines.hanyu.index.Question;

/**
 * 知识库规模基准程序: {@code knowledge [--articles N] [--questions N] [--seed N]}: made-up articles are put into an index, found by
 * their words at once; then their meaning is read; then questions are asked, each with all that a search does. Beside it the
 * same questions by words only. The last line is JSON.
 */
public final class KnowledgeBench {

    private static final int BATCH = 500;
    private static final int WARM = 200;
    private static final int HITS = 10;

    private KnowledgeBench() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        int articles = options.number("--articles", 50_000);
        MadeArticles made = new MadeArticles(options.number("--seed", 12345));
        List<Entry> entries = made.entries(articles);
        List<String> questions = made.questions(options.number("--questions", 1_000));
        Path folder = Files.createTempDirectory("knowledge");
        try (BgeEmbedder embedder = new BgeEmbedder();
                HybridIndex index = HybridIndex.open(folder, Segmenter.plain(), embedder)) {
            double putting = seconds(() -> {
                entries.forEach(index::put);
                index.commit("");
            });
            System.out.printf(Locale.ROOT, "%d put in %.1f s%n", articles, putting);
            Figures words = asked(index, questions);
            double reading = seconds(() -> read(index));
            System.out.printf(Locale.ROOT, "their meaning read in %.1f s%n", reading);
            Figures all = asked(index, questions);
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\": \"knowledge\", \"articles\": %d, \"put_a_second\": %.0f, \"meaning_read_a_second\": %.0f,"
                            + " \"index_mb\": %.1f, \"heap_mb\": %.0f, \"query_ms_p50\": %.2f, \"query_ms_p99\": %.2f,"
                            + " \"words_only_ms_p50\": %.2f, \"words_only_ms_p99\": %.2f, \"questions\": %d}%n",
                    articles,
                    articles / putting,
                    articles / reading,
                    Scratch.size(folder) / 1e6,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6,
                    all.percentile(0.5),
                    all.percentile(0.99),
                    words.percentile(0.5),
                    words.percentile(0.99),
                    questions.size());
        } finally {
            Scratch.delete(folder);
        }
    }

    private static void read(HybridIndex index) {
        int read = 0;
        for (int now = index.embedWaiting(BATCH); now > 0; now = index.embedWaiting(BATCH)) {
            read += now;
            if (read % 5_000 == 0) {
                System.out.println(read + " read");
            }
        }
        index.commit("");
    }

    private static Figures asked(HybridIndex index, List<String> questions) {
        questions.stream().limit(WARM).forEach(each -> index.search(Question.of(each, HITS)));
        Figures figures = new Figures(questions.size());
        for (int at = 0; at < questions.size(); at++) {
            long begin = System.nanoTime();
            index.search(Question.of(questions.get(at), HITS));
            figures.put(at, System.nanoTime() - begin);
        }
        return figures;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
