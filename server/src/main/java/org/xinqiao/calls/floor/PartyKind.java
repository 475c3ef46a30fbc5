package org.xinqiao.calls.floor;

/** 参与方. */
public enum PartyKind {
    /** 110、119、120、122. */
    EMERGENCY,
    /** 承办单位. */
    UNIT,
    /** 专家. */
    EXPERT,
    /** 另一坐席. */
    SEAT,
    /** 其他号码. */
    NUMBER
}
