package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.util.Set;

/**
 * 溢出范围: seats that serve a queue from a wait of that length on: at once those of the own centre, after 20 s also a
 * neighbouring centre's, after 40 s also remote ones. What is reached stays reached.
 *
 * @param remote whether remote seats of those centres and kinds are reached too
 */
public record Reach(Duration after, Set<CentreId> centres, Set<SeatKind> kinds, boolean remote) {

    public Reach {
        centres = Set.copyOf(centres);
        kinds = Set.copyOf(kinds);
        if (after.isNegative() || centres.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("a reach names seats: " + after + " " + centres + " " + kinds);
        }
    }

    boolean covers(SeatProfile seat) {
        return centres.contains(seat.centre()) && kinds.contains(seat.kind()) && (remote || !seat.remote());
    }
}
