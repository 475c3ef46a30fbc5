package org.xinqiao.bench.hanyu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.xinqiao.engines.hanyu.duplicates.Group;

/** 成对: which messages were put into one group. */
record Pairs(List<String> joined, Map<String, Integer> groups) {

    static Pairs of(List<Group> groups, List<String> ids) {
        List<String> joined = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            List<String> members = groups.get(group).ids();
            for (int one = 0; one < members.size(); one++) {
                numbers.put(members.get(one), group);
                for (int other = one + 1; other < members.size(); other++) {
                    joined.add(members.get(one) + "," + members.get(other));
                }
            }
        }
        ids.forEach(id -> numbers.computeIfAbsent(id, _ -> -1 - numbers.size()));
        return new Pairs(joined, numbers);
    }

    /** So many pairs that were joined, by chance, always the same. */
    List<String> sample(int many) {
        List<String> shuffled = new ArrayList<>(joined);
        Collections.shuffle(shuffled, new Random(2611));
        return shuffled.subList(0, Math.min(many, shuffled.size()));
    }

    /** Of the labelled pairs joined, how many people call the same; of those people call the same, how many were joined. */
    String against(List<Map<String, String>> labels) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Map<String, String> label : labels) {
            Integer one = groups.get(Table.get(label, "one"));
            Integer other = groups.get(Table.get(label, "other"));
            if (one == null || other == null) {
                continue;
            }
            boolean isSame = Table.get(label, "same").equals("1");
            right += isSame && one.equals(other) ? 1 : 0;
            wrong += !isSame && one.equals(other) ? 1 : 0;
            missed += isSame && !one.equals(other) ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "\"pairs_joined\": %d, \"labelled_right\": %d, \"labelled_wrong\": %d, \"labelled_missed\": %d,"
                        + " \"pair_precision\": %.4f",
                joined.size(),
                right,
                wrong,
                missed,
                right + wrong == 0 ? 0 : (double) right / (right + wrong));
    }
}
