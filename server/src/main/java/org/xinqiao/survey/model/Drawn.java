package org.xinqiao.survey.model;

import java.time.Instant;
import java.util.Map;

/**
 * 抽样记录.
 *
 * @param number which draw of the survey it is: who draws until they like it is seen to
 * @param described where the frame came from
 * @param excluded how many were left out of it, by reason
 * @param frame how many could have been drawn
 * @param size how many were
 * @param digest of the frame
 */
public record Drawn(
        int number,
        Source source,
        Map<String, String> described,
        Map<String, Integer> excluded,
        String seed,
        int frame,
        int size,
        String digest,
        String by,
        Instant at) {

    /** 抽样框来源. */
    public enum Source {
        /** 来电人: people whose cases are of some kind. */
        CASES,
        /** 名单: people somebody listed. */
        LIST
    }
}
