package org.xinqiao.notice.model;

/** 缘由: why a message waits, did not go, or failed. */
public enum Reason {
    /** 免打扰时段. */
    QUIET_HOURS,
    /** 已退订. */
    OPTED_OUT,
    /** 没有号码, or the caller has been erased. */
    NO_ADDRESS,
    /** 不是手机号: a telephone that reads no SMS. */
    NOT_MOBILE,
    /** 过时: it would have come too late to be of use. */
    TOO_LATE,
    /** 已无需: what it was about is over. */
    NOT_NEEDED,
    /** 网关拒绝. */
    REFUSED,
    /** 网关暂不可用: it goes out again. */
    NOT_SENT,
    /** 多次未成. */
    GIVEN_UP,
    /** 结果不明. */
    UNCLEAR,
    /** 未送达: so the receipt says. */
    NOT_DELIVERED
}
