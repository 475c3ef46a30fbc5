package org.xinqiao.engines.callqueue;

/** 分配策略: which of several fitting seats gets the call. */
public enum Policy {
    /** 最长空闲: the one that has waited longest for work. */
    LONGEST_IDLE,
    /** 最优技能: the one that knows best what is needed; among equals, the longest idle. */
    MOST_SKILLED
}
