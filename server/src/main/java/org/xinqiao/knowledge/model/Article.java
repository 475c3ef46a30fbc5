package org.xinqiao.knowledge.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.UnitId;

/**
 * 知识条目: something a unit answers for; what it says is in its versions.
 *
 * @param served the version that is shown while it is valid; none for one that was never reviewed, or was withdrawn
 * @param latest the newest version
 * @param why it was withdrawn
 */
public record Article(
        long id,
        UnitId unit,
        @Nullable Integer served,
        int latest,
        @Nullable Instant withdrawnAt,
        String why) {}
