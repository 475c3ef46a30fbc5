package org.xinqiao.calls.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;

/**
 * 通话条件: which calls are asked for.
 *
 * @param area     the viewer's; nothing outside of it is found
 * @param had      only calls that this agent had; for who sees no others
 * @param from     arrived then or later; absent for ever since
 * @param before   arrived before then
 * @param citizens only calls of any of these
 */
public record CallQuestion(
        AreaCode area,
        @Nullable Long had,
        @Nullable Instant from,
        Instant before,
        @Nullable Long hotline,
        @Nullable String queue,
        @Nullable String seat,
        @Nullable Long agent,
        @Nullable String ending,
        @Nullable String direction,
        @Nullable Boolean recorded,
        @Nullable Set<Long> citizens,
        @Nullable Measure measure) {

    public CallQuestion {
        citizens = citizens == null ? null : Set.copyOf(citizens);
    }

    /** All calls of an area in a span. */
    public static CallQuestion of(AreaCode area, @Nullable Instant from, Instant before) {
        return new CallQuestion(area, null, from, before, null, null, null, null, null, null, null, null, null);
    }

    /** The same of that area, and, unless absent, only what that agent had. */
    public CallQuestion within(AreaCode place, @Nullable Long agentWhoHad) {
        return new CallQuestion(
                place,
                agentWhoHad,
                from,
                before,
                hotline,
                queue,
                seat,
                agent,
                ending,
                direction,
                recorded,
                citizens,
                measure);
    }

    /** Those of them that a figure counts as that. */
    public CallQuestion countedAs(Measure counted) {
        return new CallQuestion(
                area, had, from, before, hotline, queue, seat, agent, ending, direction, recorded, citizens, counted);
    }
}
