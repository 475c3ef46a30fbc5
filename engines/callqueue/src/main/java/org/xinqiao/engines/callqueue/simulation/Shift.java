package org.xinqiao.engines.callqueue.simulation;

import java.time.Instant;
import org.xinqiao.engines.callqueue.SeatProfile;

/** 班次: a seat, and from when to when somebody sits there. Whoever still talks at the end talks on. */
public record Shift(SeatProfile seat, Instant from, Instant until) {

    public Shift {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a shift lasts: " + seat.seat() + " from " + from + " until " + until);
        }
    }
}
