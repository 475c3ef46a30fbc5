package org.xinqiao.engines.hanyu.duplicates;

import java.util.HashMap;
import java.util.Map;
import org.xinqiao.engines.hanyu.Normaliser;

/** 字片: each two and three neighbouring characters of a message, those of its title counted twice. */
final class Shingles {

    private static final int LONGEST = 400;
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final int TITLE_TIMES = 2;

    private Shingles() {}

    static Map<String, Integer> of(Message message) {
        Map<String, Integer> shingles = new HashMap<>();
        String body = Normaliser.bare(message.body());
        add(Normaliser.bare(message.title()), TITLE_TIMES, shingles);
        add(body.substring(0, Math.min(body.length(), LONGEST)), 1, shingles);
        return shingles;
    }

    private static void add(String text, int times, Map<String, Integer> shingles) {
        for (int length = SHORT; length <= LONG; length++) {
            for (int at = 0; at + length <= text.length(); at++) {
                shingles.merge(text.substring(at, at + length), times, Integer::sum);
            }
        }
    }
}
