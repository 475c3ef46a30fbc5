package org.xinqiao.calls.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** 翻页位置: the call at which the page before ended. */
public record CallCursor(Instant arrivedAt, UUID id) {

    public String text() {
        return arrivedAt + "_" + id;
    }

    /** Empty for what is none. */
    public static Optional<CallCursor> parse(String text) {
        String[] sides = text.split("_", 2);
        try {
            return sides.length == 2
                    ? Optional.of(new CallCursor(Instant.parse(sides[0]), UUID.fromString(sides[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
