package org.xinqiao.knowledge.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 条目现状: how an article stands on a day. */
public enum Standing {
    /** 草稿: never reviewed yet. */
    DRAFT,
    /** 未生效: reviewed, and its first day is still to come. */
    COMING,
    /** 有效. */
    VALID,
    /** 即将到期: valid for no more than {@link #SOON} days. */
    EXPIRING,
    /** 已过期: never shown to who looks for answers. */
    EXPIRED,
    /** 已撤下. */
    WITHDRAWN;

    /** 到期提醒: so many days before, the owner is reminded. */
    public static final int SOON = 30;

    /** @param served what is served; null for none */
    public static Standing of(Article article, @Nullable ArticleText served, LocalDate today) {
        if (article.withdrawnAt() != null) {
            return WITHDRAWN;
        }
        if (served == null) {
            return DRAFT;
        }
        if (today.isBefore(served.from())) {
            return COMING;
        }
        if (today.isAfter(served.until())) {
            return EXPIRED;
        }
        return served.until().isBefore(today.plusDays(SOON)) ? EXPIRING : VALID;
    }
}
