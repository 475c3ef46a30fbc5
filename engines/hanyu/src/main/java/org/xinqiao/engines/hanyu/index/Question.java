package org.xinqiao.engines.hanyu.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 提问: what is looked for, among which entries, and how many answers are wanted.
 *
 * @param among for each facet named, the values of which an entry must have one
 * @param at entries valid at this moment only; of all times when it is not given
 */
public record Question(
        String text,
        Map<String, List<String>> among,
        @Nullable Instant at,
        int limit) {

    public Question {
        among = Map.copyOf(among);
        if (limit < 1) {
            throw new IllegalArgumentException("at least one answer must be wanted, not " + limit);
        }
    }

    public static Question of(String text, int limit) {
        return new Question(text, Map.of(), null, limit);
    }

    public Question among(String facet, List<String> values) {
        Map<String, List<String>> more = new java.util.HashMap<>(among);
        more.put(facet, List.copyOf(values));
        return new Question(text, more, at, limit);
    }

    public Question validAt(Instant moment) {
        return new Question(text, among, moment, limit);
    }
}
