package org.xinqiao.engines.matching.search;

import java.util.List;

/** 事项建议: a matter a text may be about, how near it is (0 to 1), and the words that made it so. */
public record Guess(Matter matter, double score, List<String> because) {

    public Guess {
        because = List.copyOf(because);
    }
}
