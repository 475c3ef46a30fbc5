package org.xinqiao.engines.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** 测试日历: the calendars the tests live in. */
final class Places {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The offices of the city: Monday to Friday with a lunch break. */
    static final WorkCalendar OFFICES =
            calendar("OFFICES", "市级机关", "city offices", "MON-FRI 09:00-12:00 13:30-17:30", StatutoryDays.shipped());

    /** The service hall: open on Saturday mornings too, and with a day off and a late evening of its own. */
    static final WorkCalendar HALL = calendar(
                    "HALL",
                    "政务服务大厅",
                    "service hall",
                    "MON-FRI 09:00-12:00 14:00-18:00; SAT 09:00-12:00; WORKED 09:00-12:00 14:00-18:00",
                    StatutoryDays.shipped())
            .withOwnDays(List.of(
                    new OwnDay(LocalDate.of(2026, 3, 4), DayHours.NONE, new Wording("大厅搬迁", "moving house")),
                    new OwnDay(
                            LocalDate.of(2026, 3, 8),
                            DayHours.parse("10:00-24:00"),
                            new Wording("便民夜市", "open evening"))));

    /** The duty room: staffed day and night, holidays or not. */
    static final WorkCalendar DUTY_ROOM =
            calendar("DUTY", "值班室", "duty room", "MON-SUN 00:00-24:00", StatutoryDays.notObserved());

    /** A town with summer time, for what a zone can do to a calendar. */
    static final WorkCalendar BERLIN = WorkCalendar.of(
            "BERLIN",
            new Wording("柏林", "Berlin"),
            ZoneId.of("Europe/Berlin"),
            WeekHours.parse("MON-FRI 08:00-16:00; SAT-SUN 00:00-02:30 02:45-03:30 22:00-24:00"),
            StatutoryDays.notObserved());

    static final List<WorkCalendar> ALL = List.of(OFFICES, HALL, DUTY_ROOM, BERLIN);

    private Places() {}

    private static WorkCalendar calendar(String code, String zh, String en, String week, StatutoryDays statutory) {
        return WorkCalendar.of(code, new Wording(zh, en), SHANGHAI, WeekHours.parse(week), statutory);
    }

    /** A moment in Shanghai, written {@code 2026-02-11 10:00}. */
    static Instant at(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
    }
}
