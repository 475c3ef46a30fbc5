package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 不得删除的原因: why somebody's data cannot be erased yet.
 *
 * @param clause what says so
 * @param cases the numbers of the cases it is about
 * @param until when it is over; absent when that depends on the case
 */
public record Obstacle(
        String zh,
        String en,
        String clause,
        List<String> cases,
        @Nullable Instant until) {

    public Obstacle {
        cases = List.copyOf(cases);
    }
}
