package org.xinqiao.calls;

/** 下班后处理: what becomes of a call outside the hours of its hotline. */
public enum AfterHours {
    /** 留言. */
    VOICEMAIL,
    /** 播报后挂断: told when somebody is there, then let go. */
    ANNOUNCE,
    /** 照常排队: whoever serves the queue takes it. */
    QUEUE
}
