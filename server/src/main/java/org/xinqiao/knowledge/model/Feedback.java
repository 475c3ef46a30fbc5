package org.xinqiao.knowledge.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;

/**
 * 纠错反馈: what somebody found wrong with an article, or missing in it; its owner answers until a moment.
 *
 * @param version that they read
 * @param answer what the owner said; empty while it is open
 * @param rightSo whether the owner agrees
 */
public record Feedback(
        long id,
        long article,
        int version,
        Kind kind,
        String words,
        AccountId by,
        Instant at,
        Instant due,
        String answer,
        @Nullable Boolean rightSo,
        @Nullable AccountId settledBy,
        @Nullable Instant settledAt) {

    /** 反馈类别. */
    public enum Kind {
        /** 内容有误. */
        WRONG,
        /** 内容缺失. */
        MISSING,
        /** 已经过时. */
        OUTDATED
    }

    public boolean isOpen() {
        return settledAt == null;
    }
}
