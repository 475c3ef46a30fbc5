package org.xinqiao.engines.matching.told;

import java.util.List;

/**
 * 险情: words that tell of danger to life, and how they were meant.
 *
 * @param words as they were said
 * @param services whom to call in, the first one first: 119, 120, 110, 122
 */
public record Danger(String words, int from, Sense sense, List<String> services) {

    public Danger {
        services = List.copyOf(services);
    }

    /** 语义. */
    public enum Sense {
        /** 正在发生. */
        NOW,
        /** 担心、隐患: it might happen. */
        FEARED,
        /** 过去发生. */
        PAST,
        /** 否认: it did not. */
        DENIED
    }
}
