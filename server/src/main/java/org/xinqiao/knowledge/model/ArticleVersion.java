package org.xinqiao.knowledge.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;

/**
 * 条目版本: one text of an article, from its first draft to the review.
 *
 * @param saves how often it was saved; who saves over another one is told
 * @param writers everybody who wrote on it, the last one last
 * @param note what the reviewer said
 */
public record ArticleVersion(
        long article,
        int number,
        State state,
        ArticleText text,
        int saves,
        List<AccountId> writers,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant reviewDue,
        @Nullable AccountId reviewer,
        @Nullable Instant reviewedAt,
        String note) {

    public ArticleVersion {
        writers = List.copyOf(writers);
    }

    /** 版本状态. */
    public enum State {
        /** 草稿: being written, also after a review that did not agree. */
        DRAFT,
        /** 待审核. */
        IN_REVIEW,
        /** 已审核: agreed to by somebody who did not write it; never changed again. */
        APPROVED
    }

    /** 四眼原则: nobody reviews what they have written on. */
    public boolean mayBeReviewedBy(AccountId account) {
        return !writers.contains(account);
    }
}
