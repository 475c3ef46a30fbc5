package org.xinqiao.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;

/**
 * 职责清单变更.
 *
 * @param before the line as it was; absent for one that is added
 * @param after the line as it is to be; absent for one that is taken out
 * @param decision what whoever decided said
 */
public record DutyChange(
        long id,
        Kind kind,
        @Nullable DutyLineOfPlace before,
        @Nullable DutyLineOfPlace after,
        String reason,
        State state,
        AccountId proposedBy,
        Instant proposedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        String decision) {

    /** 变更类型. */
    public enum Kind {
        ADD,
        CHANGE,
        REMOVE
    }

    /** 审核状态. */
    public enum State {
        PROPOSED,
        TAKEN,
        REFUSED
    }

    /** The matter of the line it is about. */
    public String matter() {
        return line().matter();
    }

    /** The area of the line it is about. */
    public String area() {
        return line().area();
    }

    /** The line as it is to be, or was where it goes. */
    public DutyLineOfPlace line() {
        DutyLineOfPlace shown = after == null ? before : after;
        if (shown == null) {
            throw new IllegalStateException("a change is about a line");
        }
        return shown;
    }
}
