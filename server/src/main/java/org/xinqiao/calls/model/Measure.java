package org.xinqiao.calls.model;

/** 指标口径: what a call is counted as. All but {@link #OUTWARD} are of calls that came in and stood in line. */
public enum Measure {
    /** 人工呼入: stood in line for a person. */
    OFFERED,
    /** 人工接听: a person talked to the caller, be it when called back. */
    ANSWERED,
    /** 及时接听: answered within 15 seconds of standing in line. */
    IN_TIME,
    /** 放弃: hung up after more than 5 seconds in line. */
    ABANDONED,
    /** 短时放弃: hung up within 5 seconds. */
    SHORT_ABANDONED,
    /** 其他未接听: neither answered nor given up: a message was left, a callback is still promised, or it still waits. */
    UNANSWERED,
    /** 呼出. */
    OUTWARD;

    /** 秒, within which a call is to be answered (GB/T 33358). */
    public static final int ANSWER_WITHIN = 15;

    /** 秒, within which somebody who hangs up has not been made to wait. */
    public static final int SHORT = 5;
}
