package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.UnitId;

/**
 * 经过记录: one line of a case's story.
 *
 * @param seq its place in the story, from 1 without gaps
 * @param by who did it
 * @param command the command it came of; the same command never happens twice
 * @param clocks what it did to the case's clocks
 */
public record Entry(int seq, Instant at, By by, UUID command, CaseEvent event, List<ClockChange> clocks) {

    public Entry {
        clocks = List.copyOf(clocks);
    }

    /** 经办人: the account (0 for the system and for citizens), the name it had then, and its unit. */
    public record By(long account, String name, @Nullable UnitId unit) {

        static By of(Actor actor) {
            return switch (actor) {
                case Actor.Staff(var viewer) -> new By(viewer.account().value(), viewer.name(), viewer.unit());
                case Actor.TheSystem() -> new By(0, actor.name(), null);
                case Actor.TheCitizen() -> new By(0, actor.name(), null);
            };
        }
    }
}
