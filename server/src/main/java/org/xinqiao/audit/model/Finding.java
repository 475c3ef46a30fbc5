package org.xinqiao.audit.model;

/**
 * 核对发现: one thing that is not as it was sealed.
 *
 * @param zh where, and what is wrong
 * @param en the same in English
 */
public record Finding(Kind kind, String zh, String en) {

    /** 异常类别. */
    public enum Kind {
        /** 被改. */
        CHANGED,
        /** 缺失. */
        MISSING,
        /** 顺序被动: a row stands in another's place. */
        REORDERED,
        /** 混入: a row that was never sealed stands among sealed ones. */
        INSERTED,
        /** 链断: a block does not follow the one before. */
        BROKEN,
        /** 根不符. */
        ROOT
    }

    @Override
    public String toString() {
        return kind + "  " + zh + " / " + en;
    }
}
