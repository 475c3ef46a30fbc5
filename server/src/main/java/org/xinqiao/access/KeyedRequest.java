package org.xinqiao.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.model.RequestKey;

/**
 * 带键请求: one that somebody sent with an {@code Idempotency-Key}, as it is kept.
 *
 * @param print where in the safe it lies what tells it from another
 * @param request the number under which it stands in log and trail
 * @param answer where in the safe its answer lies; absent while there is none, or where it was too large
 */
public record KeyedRequest(
        AccountId account,
        RequestKey key,
        long print,
        String request,
        Instant begunAt,
        State state,
        @Nullable Long answer) {

    /** 状态. */
    public enum State {
        RUNNING,
        DONE,
        /** 结果不明: it failed after it had begun to do something. */
        UNKNOWN
    }
}
