package org.xinqiao.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.Scribe.Role;

/**
 * 机器转写: what a recogniser understood of a call; made by a machine, and never corrected by a person. Numbers of people in it
 * are hidden.
 *
 * @param recogniser which one
 * @param test       whether it only plays a recogniser
 * @param reached    whether it hears the call now; true for a call that is over
 */
public record Transcript(String recogniser, boolean test, boolean reached, List<Line> lines) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    /**
     * 一句.
     *
     * @param label   of a party who was asked in, what is shown of it
     * @param settled whether the recogniser will not change it any more
     */
    public record Line(Role role, String label, Instant at, String text, boolean settled) {}

    /** Null where nothing was understood. */
    static @Nullable Transcript of(List<Kept> kept) {
        return kept.isEmpty()
                ? null
                : new Transcript(
                        kept.getLast().recogniser(),
                        kept.getLast().test(),
                        true,
                        kept.stream().map(Kept::line).toList());
    }

    /** 存下的一句. */
    public record Kept(Line line, String recogniser, boolean test) {}
}
