package org.xinqiao.bench.hanyu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;
import org.xinqiao.engines.hanyu.index.Entry;
import org.xinqiao.engines.hanyu.index.Hit;
import org.xinqiao.engines.hanyu.index.HybridIndex;
import org.xinqiao.engines.hanyu.index.Question;
import org.xinqiao.engines.hanyu.index.Weights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 检索基准程序: {@code retrieve --documents F --questions F [--weights W,P,M,H]}: each question is asked of an index of all documents.
 * Documents are lines of JSON with {@code docid} and {@code text}, questions a CSV with {@code question}, {@code docid} and
 * {@code answer}. Beside it plain BM25. Of both it also says how often the first document answers, be it that one or not. The
 * last line is JSON.
 */
public final class RetrieveBench {

    private static final int PLACES = 10;

    private RetrieveBench() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        List<Entry> documents = documents(Table.file(options, "--documents"));
        Map<String, Entry> byId = new HashMap<>();
        documents.forEach(each -> byId.put(each.id(), each));
        List<Asked> questions = Table.read(Table.file(options, "--questions")).stream()
                .map(Asked::of)
                .toList();
        Path folder = Files.createTempDirectory("retrieve");
        try (BgeEmbedder embedder = new BgeEmbedder();
                HybridIndex index = HybridIndex.open(folder, Segmenter.plain(), embedder, weights(options))) {
            long begin = System.nanoTime();
            documents.forEach(index::put);
            while (index.embedWaiting(100) > 0) {
                index.commit("");
            }
            double indexed = (System.nanoTime() - begin) / 1e9;
            BareBm25 bare = new BareBm25(
                    documents.stream().map(each -> each.title() + each.body()).toList());
            Ranks ours = new Ranks();
            Ranks plain = new Ranks();
            Ranks answers = new Ranks();
            Ranks plainAnswers = new Ranks();
            Figures times = new Figures(questions.size());
            for (int at = 0; at < questions.size(); at++) {
                Asked asked = questions.get(at);
                long before = System.nanoTime();
                List<Hit> hits = index.search(Question.of(asked.question(), PLACES));
                times.put(at, System.nanoTime() - before);
                List<Entry> found = hits.stream().map(hit -> byId.get(hit.id())).toList();
                List<Entry> plainly = bare.find(asked.question(), PLACES).stream()
                        .map(documents::get)
                        .toList();
                ours.add(found, asked::isFrom);
                answers.add(found, asked::isAnsweredBy);
                plain.add(plainly, asked::isFrom);
                plainAnswers.add(plainly, asked::isAnsweredBy);
                if (options.has("--list") && (found.isEmpty() || !asked.isFrom(found.getFirst()))) {
                    System.out.println(asked.question() + "\t" + asked.document() + "\t"
                            + found.stream().map(Entry::id).toList());
                }
            }
            report(
                    ours,
                    answers,
                    plain,
                    plainAnswers,
                    times,
                    "\"documents\": %d, \"questions\": %d, \"indexing_s\": %.1f"
                            .formatted(documents.size(), questions.size(), indexed));
        } finally {
            Scratch.delete(folder);
        }
    }

    private static void report(Ranks ours, Ranks answers, Ranks plain, Ranks plainAnswers, Figures times, String what) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"retrieve\", \"recall_at_1\": %.4f, \"recall_at_5\": %.4f, \"mrr\": %.4f,"
                        + " \"answered_at_1\": %.4f, \"bm25_answered_at_1\": %.4f,"
                        + " \"ms_a_query\": %.2f, \"ms_p99\": %.2f, \"bm25_recall_at_1\": %.4f,"
                        + " \"bm25_recall_at_5\": %.4f, \"bm25_mrr\": %.4f, %s}%n",
                ours.recallAt(1),
                ours.recallAt(5),
                ours.meanReciprocal(),
                answers.recallAt(1),
                plainAnswers.recallAt(1),
                times.total() / Math.max(1, times.runs()),
                times.percentile(0.99),
                plain.recallAt(1),
                plain.recallAt(5),
                plain.meanReciprocal(),
                what);
    }

    private static Weights weights(Options options) {
        String given = options.text("--weights", "");
        if (given.isEmpty()) {
            return Weights.USUAL;
        }
        String[] parts = given.split(",", -1);
        return new Weights(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    /** What stands before the first blank is the title. */
    private static List<Entry> documents(Path file) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<Entry> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode document = mapper.readTree(line);
                String text = document.path("text").asString("").strip();
                int blank = text.indexOf(' ');
                String title = blank > 0 && blank < 100 ? text.substring(0, blank) : "";
                documents.add(Entry.of(
                        document.path("docid").asString(""),
                        title,
                        text.substring(title.length()).strip()));
            }
        }
        return documents;
    }
}
