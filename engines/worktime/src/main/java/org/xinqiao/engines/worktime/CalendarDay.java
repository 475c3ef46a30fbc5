package org.xinqiao.engines.worktime;

import java.time.LocalDate;

/**
 * 日历中的一天: what one date is in one calendar, with the hours worked on it and what the day is called.
 */
public record CalendarDay(LocalDate date, Kind kind, DayHours hours, Wording name) {

    /** 日别: what makes the day what it is. */
    public enum Kind {
        /** 平日: a day of the week that is worked. */
        ORDINARY,
        /** 休息日: a day of the week that is not. */
        REST,
        /** 法定节假日: off by the yearly notice. */
        HOLIDAY,
        /** 调休上班: a weekend worked in exchange for a holiday. */
        WORKED_WEEKEND,
        /** 自定日: this calendar's own exception. */
        OWN
    }

    public boolean isWorked() {
        return !hours.isNone();
    }
}
