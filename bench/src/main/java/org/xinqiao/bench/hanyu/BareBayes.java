package org.xinqiao.bench.hanyu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.hanyu.classify.Confirmed;
import org.xinqiao.engines.hanyu.classify.Text;

/** 基准分类器: naive Bayes over the pairs of characters, the plainest way to tell classes apart. */
final class BareBayes {

    private final Map<String, Map<String, Integer>> said = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    BareBayes(List<Confirmed> cases) {
        for (Confirmed each : cases) {
            texts.merge(each.label(), 1, Integer::sum);
            Map<String, Integer> saying = said.computeIfAbsent(each.label(), _ -> new HashMap<>());
            for (String pair : pairs(each.text())) {
                saying.merge(pair, 1, Integer::sum);
                pairs.merge(each.label(), 1, Integer::sum);
                vocabulary.add(pair);
            }
        }
    }

    String judge(Text text) {
        Set<String> found = pairs(text);
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Map<String, Integer>> each : said.entrySet()) {
            double all = pairs.getOrDefault(each.getKey(), 0) + (double) vocabulary.size();
            double sum = Math.log(texts.getOrDefault(each.getKey(), 0));
            for (String pair : found) {
                sum += Math.log((each.getValue().getOrDefault(pair, 0) + 1) / all);
            }
            if (sum > most) {
                most = sum;
                best = each.getKey();
            }
        }
        return best;
    }

    private static Set<String> pairs(Text text) {
        String bare = Normaliser.bare(text.title() + text.body());
        Set<String> pairs = new HashSet<>();
        for (int at = 1; at < bare.length(); at++) {
            pairs.add(bare.substring(at - 1, at + 1));
        }
        return pairs;
    }
}
