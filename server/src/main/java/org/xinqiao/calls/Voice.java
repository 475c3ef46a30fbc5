package org.xinqiao.calls;

/** 话音状态. */
public enum Voice {
    /** 未启用: there is no switch. */
    OFF,
    /** 暂时不通: the switch cannot be reached; calls that are up go on. */
    DOWN,
    /** 另一进程负责. */
    ELSEWHERE,
    /** 正常. */
    UP
}
