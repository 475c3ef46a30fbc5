package org.xinqiao.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 派单设置: what the place asks of automatic dispatch.
 *
 * @param precision how right it must be, in percent
 * @param automatic whether there is any
 * @param least from how many judged proposals on
 * @param changedBy whose account; absent as long as nobody has changed anything
 */
public record DispatchRules(
        int precision,
        boolean automatic,
        int least,
        @Nullable Long changedBy,
        @Nullable Instant changedAt) {

    /** The precision as a share. */
    double share() {
        return precision / 100.0;
    }
}
