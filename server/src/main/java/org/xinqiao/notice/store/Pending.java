package org.xinqiao.notice.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.organisation.AreaCode;

/**
 * 待发: a message whose turn it is, held by whoever took it.
 *
 * @param attempts how many there have been
 * @param afresh how many of them were before somebody had it sent again
 */
public record Pending(
        long id,
        String key,
        Purpose purpose,
        Channel channel,
        AreaCode area,
        @Nullable CitizenId citizen,
        Letter letter,
        int attempts,
        int afresh,
        Instant createdAt) {}
