package org.xinqiao.bench.hanyu;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.hanyu.replies.Counterparts;
import org.xinqiao.engines.hanyu.replies.Letter;
import org.xinqiao.engines.hanyu.replies.Weights;

/**
 * 配对基准程序: {@code replies --file F}: each message looks for its own reply among all. Columns {@code title, text, time, reply}; the
 * pseudonyms of who wrote are taken out of the replies. Beside it plain BM25, and the figure with weights that were chosen in
 * this run on the other half of the messages. The last line is JSON.
 */
public final class RepliesBench {

    private static final int PLACES = 10;
    private static final Pattern PSEUDONYM = Pattern.compile("[“\"]?(?:UU|A)\\d{4,}[”\"]?");

    private RepliesBench() {}

    public static void main(String[] args) throws IOException {
        List<Map<String, String>> rows = Table.read(Table.file(Options.of(args), "--file"));
        List<Letter> letters = rows.stream().map(RepliesBench::letter).toList();
        List<String> replies = rows.stream()
                .map(row -> PSEUDONYM.matcher(Table.get(row, "reply")).replaceAll(""))
                .toList();
        long begin = System.nanoTime();
        Counterparts counterparts = Counterparts.of(replies, letters);
        double learned = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        Ranks ours = ranks(counterparts, letters, replies, _ -> true);
        double asked = (System.nanoTime() - begin) / 1e6 / Math.max(1, letters.size());
        BareBm25 bare = new BareBm25(replies);
        Ranks plain = new Ranks();
        for (int at = 0; at < letters.size(); at++) {
            String own = replies.get(at);
            plain.add(
                    bare.find(letters.get(at).title() + letters.get(at).body(), PLACES),
                    found -> replies.get(found).equals(own));
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"replies\", \"recall_at_1\": %.4f, \"recall_at_10\": %.4f, \"mrr\": %.4f,"
                        + " \"bm25_recall_at_1\": %.4f, \"bm25_recall_at_10\": %.4f, \"chosen_on_other_half_recall_at_1\": %.4f,"
                        + " \"letters\": %d, \"learning_s\": %.1f, \"ms_a_letter\": %.2f}%n",
                ours.recallAt(1),
                ours.recallAt(10),
                ours.meanReciprocal(),
                plain.recallAt(1),
                plain.recallAt(10),
                chosenOnOtherHalf(counterparts, letters, replies),
                letters.size(),
                learned,
                asked);
    }

    /** Two messages with the very same reply cannot be told apart by it, and need not be. */
    private static Ranks ranks(
            Counterparts counterparts, List<Letter> letters, List<String> replies, IntPredicate among) {
        Ranks ranks = new Ranks();
        IntStream.range(0, letters.size())
                .filter(among)
                .forEach(at -> ranks.add(
                        counterparts.find(letters.get(at), PLACES),
                        found -> replies.get(found).equals(replies.get(at))));
        return ranks;
    }

    private static double chosenOnOtherHalf(Counterparts counterparts, List<Letter> letters, List<String> replies) {
        double sum = 0;
        for (int half = 0; half < 2; half++) {
            int mine = half;
            Weights best = Weights.USUAL;
            double most = -1;
            for (Weights each : grid()) {
                double recall = ranks(counterparts.with(each), letters, replies, at -> at % 2 != mine)
                        .recallAt(1);
                if (recall > most) {
                    most = recall;
                    best = each;
                }
            }
            System.out.println("chosen on the other half: " + best);
            sum += ranks(counterparts.with(best), letters, replies, at -> at % 2 == mine)
                    .recallAt(1);
        }
        return sum / 2;
    }

    private static List<Weights> grid() {
        List<Weights> grid = new ArrayList<>();
        for (double days : new double[] {0.05, 0.1, 0.2}) {
            for (double anybody : new double[] {0.3, 0.6, 0.9}) {
                grid.add(new Weights(0.3, days, 0.1, anybody));
            }
        }
        return grid;
    }

    private static Letter letter(Map<String, String> row) {
        String[] date = Table.get(row, "time").split(" ", -1)[0].split("[/-]", -1);
        LocalDate written =
                LocalDate.of(Integer.parseInt(date[0]), Integer.parseInt(date[1]), Integer.parseInt(date[2]));
        return new Letter(Table.get(row, "title"), Table.get(row, "text"), written);
    }
}
