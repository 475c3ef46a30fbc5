package org.xinqiao.notice.model;

/** 状态: how far a message has come. */
public enum State {
    /** 等待发送. */
    WAITING,
    /** 发送中: somebody is at it, or was when the process died. */
    SENDING,
    /** 已发出: the gateway has taken it. */
    SENT,
    /** 已送达. */
    DELIVERED,
    /** 失败. */
    FAILED,
    /** 不明: it may have gone out, and nobody can say. */
    UNCLEAR,
    /** 未发: there was a reason not to. */
    SKIPPED
}
