package org.xinqiao.timekeeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.DayHours;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/**
 * 日历修改表单: what somebody wants of the calendars of the place.
 *
 * @param edition the edition they looked at
 * @param calendar the calendar as it is to be; absent where only days off change
 * @param days days off to lay over the known ones, as {@code date,name,off}; absent where none change
 * @param reason why; needed to save
 */
public record CalendarForm(
        int edition,
        @Nullable CalendarLine calendar,
        @Nullable String days,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_WEEK = 400;
    private static final int MOST_OWN_DAYS = 400;
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2060;

    /** @throws ProblemFound with {@link TimekeepingProblem#INVALID_CALENDAR} and all that is wrong with it */
    void check() {
        List<FieldProblem> wrong = new ArrayList<>();
        if (calendar == null && (days == null || days.isBlank())) {
            wrong.add(new FieldProblem(
                    "calendar", "missing", "请填写要修改的日历或节假日。", "Say which calendar or days off are to change."));
        }
        if (calendar != null) {
            check(calendar, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(TimekeepingProblem.INVALID_CALENDAR, wrong);
        }
    }

    /** @throws ProblemFound where there is no reason, or one without end */
    String checkedReason() {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemFound(
                    TimekeepingProblem.INVALID_CALENDAR,
                    List.of(new FieldProblem(
                            "reason", "missing", "请写明原因（200字以内）。", "Say why, in at most 200 characters.")));
        }
        return reason.strip();
    }

    private static void check(CalendarLine line, List<FieldProblem> wrong) {
        if (!text(line.code(), 31).matches("[a-z][a-z0-9-]*")) {
            wrong.add(new FieldProblem(
                    "code",
                    "invalid",
                    "代码用小写字母、数字和连字符，以字母开头。",
                    "A code is of small letters, digits and hyphens and begins with a letter."));
        }
        if (text(line.name(), LONGEST_NAME).isBlank()) {
            wrong.add(new FieldProblem(
                    "name", "missing", "请填写中文名称（60字以内）。", "Give the Chinese name, at most 60 characters."));
        }
        if (text(line.nameEn(), LONGEST_NAME).isBlank()) {
            wrong.add(new FieldProblem(
                    "nameEn", "missing", "请填写英文名称（60字以内）。", "Give the English name, at most 60 characters."));
        }
        if (!isRead(() -> ZoneId.of(text(line.zone(), LONGEST_NAME)))) {
            wrong.add(new FieldProblem(
                    "zone",
                    "invalid",
                    "没有这个时区，例如 Asia/Shanghai。",
                    "There is no such time zone; for example Asia/Shanghai."));
        }
        if (!isRead(() -> WeekHours.parse(text(line.week(), LONGEST_WEEK)))) {
            wrong.add(
                    new FieldProblem(
                            "week",
                            "invalid",
                            "工作时间写成 MON-FRI 09:00-12:00 14:00-18:00，几段之间用分号，每天各班之间要有间隔。",
                            "Hours are written MON-FRI 09:00-12:00 14:00-18:00, parts divided by semicolons, with a break between shifts."));
        }
        checkOwn(line, wrong);
    }

    private static void checkOwn(CalendarLine line, List<FieldProblem> wrong) {
        // what a form leaves out comes as null
        @Nullable List<CalendarLine.Own> own = line.own();
        if (own == null || own.size() > MOST_OWN_DAYS) {
            wrong.add(new FieldProblem("own", "invalid", "自定日最多400天。", "There are at most 400 days of its own."));
            return;
        }
        Set<String> dates = new HashSet<>();
        for (int i = 0; i < own.size(); i++) {
            CalendarLine.@Nullable Own day = own.get(i);
            if (day == null || !isOwnDay(day) || !dates.add(day.date())) {
                wrong.add(new FieldProblem(
                        "own:" + (i + 1),
                        "invalid",
                        "第" + (i + 1) + "个自定日有误：日期（每日一行）、工作时间（或 off）和两种名称都要有。",
                        "Day " + (i + 1)
                                + " of its own is wrong: it needs a date of its own, hours or off, and both names."));
            }
        }
    }

    private static boolean isOwnDay(CalendarLine.Own day) {
        return isRead(() -> LocalDate.parse(text(day.date(), 10)))
                && isWithin(LocalDate.parse(day.date()).getYear())
                && isRead(() -> DayHours.parse(text(day.hours(), LONGEST_WEEK)))
                && !text(day.name(), LONGEST_NAME).isBlank()
                && !text(day.nameEn(), LONGEST_NAME).isBlank();
    }

    private static boolean isWithin(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Nothing where there is none, or more than there may be. */
    private static String text(@Nullable String typed, int longest) {
        return typed == null || typed.length() > longest ? "" : typed;
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }
}
