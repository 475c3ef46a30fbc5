package org.xinqiao.timekeeping;

import org.xinqiao.platform.ProblemCode;

/** 时限与日历问题: what can be wrong with a question about calendars or an import of statutory days. */
public enum TimekeepingProblem implements ProblemCode {
    UNKNOWN_CALENDAR(
            "timekeeping.unknown-calendar",
            404,
            "没有这个工作日历，请系统管理员检查单位的日历设置。",
            "There is no such working calendar; ask the administrator to check the calendar of the unit."),
    INVALID_CALENDAR(
            "timekeeping.invalid-calendar",
            422,
            "日历填写有误，什么也没有改；请按提示改正。",
            "The calendar is not right and nothing was changed; correct what is marked."),
    CALENDAR_CHANGED(
            "timekeeping.calendar-changed",
            409,
            "日历刚被别人改过，请重新打开、查看影响后再保存。",
            "Somebody has just changed the calendars; open them again, look at what would move, and save then."),
    UNREADABLE_DAYS(
            "timekeeping.unreadable-days",
            422,
            "节假日表有误，未导入任何一行；请按行号改正后重新导入。",
            "The table of statutory days has errors and nothing was imported; correct the lines named and import it again.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    TimekeepingProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
