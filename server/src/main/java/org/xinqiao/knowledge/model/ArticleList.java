package org.xinqiao.knowledge.model;

import java.util.Arrays;
import java.util.Optional;

/** 条目列表: which articles somebody wants to see, and in which order. */
public enum ArticleList {
    /** 有效条目: what may be shown now. */
    VALID("valid", Order.NEWEST, false),
    /** 我写的: on which the viewer wrote. */
    MINE("mine", Order.NEWEST, true),
    /** 草稿. */
    DRAFTS("drafts", Order.NEWEST, true),
    /** 待审核. */
    TO_REVIEW("to-review", Order.SUBMITTED, true),
    /** 即将到期. */
    EXPIRING("expiring", Order.ENDING, true),
    /** 已过期. */
    EXPIRED("expired", Order.ENDING, true),
    /** 已撤下. */
    WITHDRAWN("withdrawn", Order.NEWEST, true);

    private final String key;
    private final Order order;
    private final boolean work;

    ArticleList(String key, Order order, boolean work) {
        this.key = key;
        this.order = order;
        this.work = work;
    }

    /** 次序. */
    public enum Order {
        NEWEST,
        /** The longest waiting first. */
        SUBMITTED,
        /** What ends first, first. */
        ENDING
    }

    public String key() {
        return key;
    }

    public Order order() {
        return order;
    }

    /** 待办: about the viewer's own units, not about all that is shared with them. */
    public boolean isWork() {
        return work;
    }

    public static Optional<ArticleList> named(String key) {
        return Arrays.stream(values()).filter(list -> list.key.equals(key)).findFirst();
    }
}
