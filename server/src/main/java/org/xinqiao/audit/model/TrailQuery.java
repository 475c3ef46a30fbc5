package org.xinqiao.audit.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审计查询: which rows of the trail are asked for; all conditions hold together.
 *
 * @param from the first moment
 * @param before the first moment after
 * @param actor who, as it was asked for; a row of account 0 must have it in its name
 * @param accounts whose, when {@code actor} is asked for
 * @param actions codes; none means any
 * @param object the number or the id of what it was done to
 * @param result how it ended, by name
 * @param text what must stand in the details
 */
public record TrailQuery(
        Instant from,
        Instant before,
        @Nullable String actor,
        List<Long> accounts,
        List<String> actions,
        @Nullable String object,
        @Nullable String result,
        @Nullable String text) {

    public TrailQuery {
        accounts = List.copyOf(accounts);
        actions = List.copyOf(actions);
    }
}
