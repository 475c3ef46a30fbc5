package org.xinqiao.engines.worktime;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 挂起: a stretch of time during which a clock stands still, with who stopped it and why.
 *
 * @param until null as long as the clock has not been resumed
 */
public record Suspension(Instant from, @Nullable Instant until, String by, String why) {

    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a suspension cannot end at " + until + ", before it began at " + from);
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    Suspension closedAt(Instant at) {
        return new Suspension(from, at, by, why);
    }

    /** Whether any of the time between two moments is suspended. */
    boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(begin)) && !from.equals(until);
    }
}
