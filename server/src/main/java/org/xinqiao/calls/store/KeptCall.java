package org.xinqiao.calls.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 通话记录: what was written down of a call, as far as others may ask. */
public record KeptCall(
        UUID id,
        String area,
        String direction,
        String dialled,
        @Nullable Long hotline,
        @Nullable Long citizen,
        Instant arrivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long agent) {}
