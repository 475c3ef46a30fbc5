package org.xinqiao.audit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 审计行: one row of the trail as it lies there.
 *
 * @param tx the transaction that wrote it
 * @param account whose; 0 for the system and for people not signed in
 * @param person the name as it was then
 * @param stories how many stories it marks
 */
public record TrailRow(
        long id,
        long tx,
        Instant at,
        long account,
        String person,
        @Nullable String session,
        @Nullable String request,
        @Nullable String address,
        String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String number,
        String result,
        String details,
        int stories) {}
