package org.xinqiao.notice;

/** 渠道: what a message travels by. */
public enum Channel {
    /** 短信. */
    SMS,
    /** 电子邮件. */
    EMAIL
}
