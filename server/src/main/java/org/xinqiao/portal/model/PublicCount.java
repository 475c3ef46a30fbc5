package org.xinqiao.portal.model;

import org.jspecify.annotations.Nullable;

/**
 * 公开的数: as much as can be told of a group without telling of somebody in it. A group of fewer than {@value #LEAST} is not
 * counted out, and no share is told of fewer.
 *
 * @param received how many; absent when they are few
 * @param inTime the share answered in time of those answered, 0 to 1; absent when they are few
 * @param satisfied the share that was satisfied of those who rated, 0 to 1; absent when they are few
 */
public record PublicCount(
        @Nullable Integer received,
        @Nullable Double inTime,
        @Nullable Double satisfied) {

    /** So many may be counted without anybody being known by it. */
    public static final int LEAST = 10;

    private static final double THOUSAND = 1000.0;

    /** What may be told of such a group. */
    public static PublicCount of(int received, int answered, int inTime, int rated, int satisfied) {
        return new PublicCount(
                received < LEAST ? null : received,
                share(inTime, answered, received),
                share(satisfied, rated, received));
    }

    private static @Nullable Double share(int part, int whole, int received) {
        return received < LEAST || whole < LEAST ? null : Math.round(THOUSAND * part / whole) / THOUSAND;
    }
}
