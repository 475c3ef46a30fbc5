package org.xinqiao.engines.worktime;

/** 计时缘由: why a stretch of time was counted, or was not. */
public enum Reason {
    /** 工作时间. */
    WORKING_TIME,
    /** 工作日, counted as a whole. */
    WORKING_DAY,
    /** 调休上班: a weekend worked in exchange for a holiday. */
    WORKED_WEEKEND,
    /** 自定上班日: a day the calendar works by its own decision. */
    OWN_WORKED_DAY,
    /** 紧急时限，不分昼夜: everything counts. */
    EMERGENCY,
    /** 开始的当日不计入. */
    START_DAY,
    /** 午休. */
    BREAK,
    /** 下班时间. */
    OFF_HOURS,
    /** 周末或休息日. */
    WEEKEND,
    /** 法定节假日. */
    HOLIDAY,
    /** 自定休息日: a day off by the calendar's own decision. */
    OWN_DAY_OFF,
    /** 挂起. */
    SUSPENDED,
    /** 延期: no stretch but the moment at which an extension begins to count. */
    EXTENSION;

    /** Whether it is a day without work, to which the evening before and the night after can be reckoned. */
    boolean isDayOff() {
        return this == WEEKEND || this == HOLIDAY || this == OWN_DAY_OFF;
    }
}
