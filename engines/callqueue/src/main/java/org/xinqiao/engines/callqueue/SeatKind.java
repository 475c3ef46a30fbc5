package org.xinqiao.engines.callqueue;

/** 坐席种类. */
public enum SeatKind {
    /** 话务坐席. */
    CALL,
    /** 派单坐席. */
    DISPATCH,
    /** 回访坐席. */
    CALLBACK,
    /** 专家坐席. */
    SPECIALIST,
    /** 在线坐席: text conversations. */
    ONLINE,
    /** 外语坐席. */
    FOREIGN_LANGUAGE
}
