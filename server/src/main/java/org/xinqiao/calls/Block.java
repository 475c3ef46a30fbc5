package org.xinqiao.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/**
 * 黑名单条目: somebody whose calls are not put through for a time: proposed by one person, reviewed by another. Who it is,
 * {@code citizens} knows.
 *
 * @param call   the call because of which it was proposed
 * @param review null while nobody has looked at it
 * @param lifting null unless it was ended before its time
 */
public record Block(
        long id,
        AreaCode place,
        CitizenId citizen,
        String reason,
        @Nullable UUID call,
        State state,
        Instant until,
        Act proposal,
        @Nullable Act review,
        String note,
        @Nullable Act lifting,
        int version) {

    /** 状态. */
    public enum State {
        /** 待审核. */
        PROPOSED,
        /** 生效: until its end. */
        IN_FORCE,
        /** 不予采纳. */
        REJECTED,
        /** 提前解除. */
        LIFTED
    }

    /** 经办. */
    public record Act(AccountId by, Instant at) {}

    public boolean isInForce(Instant now) {
        return state == State.IN_FORCE && now.isBefore(until);
    }
}
