package org.xinqiao.portal;

import java.time.Instant;

/**
 * 进展: one thing that happened, in plain words.
 *
 * @param kind what it is, for its mark on the page
 * @param text what was said to the citizen, or by them; empty for nothing
 * @param own whether the citizen did it
 */
public record ProgressLine(Instant at, Kind kind, String zh, String en, String text, boolean own) {

    /** 进展种类. */
    public enum Kind {
        BEGUN,
        MOVED,
        RETURNED,
        WAITING,
        ANSWERED,
        RATED,
        ADDED,
        ENDED
    }
}
