package org.xinqiao.engines.hanyu.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * 条目: a text that can be found.
 *
 * @param facets what can be filtered by, as {@code area → [640104]}
 */
public record Entry(String id, String title, String body, Map<String, List<String>> facets, Validity validity) {

    public Entry {
        facets = Map.copyOf(facets);
    }

    /** A text for everybody at any time. */
    public static Entry of(String id, String title, String body) {
        return new Entry(id, title, body, Map.of(), Validity.ALWAYS);
    }

    /** 有效期: from the first moment, up to the last and without it. */
    public record Validity(Instant from, Instant until) {

        public static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

        public Validity {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("valid from " + from + " to " + until + " is never");
            }
        }
    }
}
