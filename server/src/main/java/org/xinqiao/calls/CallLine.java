package org.xinqiao.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.CitizenId;

/**
 * 通话一行: a call as it stands beside what it was about.
 *
 * @param direction  IN, OUT or CALLBACK
 * @param hotline    the name of the line that was dialled; empty where it is registered no more
 * @param caller     who is on the other side; null for a number that was withheld
 * @param answeredAt null for a call that nobody answered
 * @param endedAt    null while it goes on
 * @param agent      who had it last
 * @param transcribed whether the viewer may read what a machine understood of it, with the call
 */
public record CallLine(
        UUID id,
        String direction,
        String dialled,
        String hotline,
        String hotlineEn,
        @Nullable CitizenId caller,
        Instant arrivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        String agent,
        boolean transcribed) {}
