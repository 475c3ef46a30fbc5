package org.xinqiao.calls;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.timekeeping.WorkCalendars;

/** Knows whether somebody is there, holidays counted as everywhere in the house. */
@Component
class OpeningHours {

    private static final Wording NAME = new Wording("热线服务时间", "Hours of a hotline");

    private final WorkCalendars calendars;
    /** Making a calendar takes a while; there are as many as different weeks. */
    private final Map<WeekHours, WorkCalendar> made = new ConcurrentHashMap<>();

    OpeningHours(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    boolean isOpen(Opening opening, Instant now) {
        WeekHours week = opening.week();
        if (week == null) {
            return true;
        }
        if (!opening.holidays()) {
            return calendar(week, StatutoryDays.notObserved()).isWorking(now);
        }
        return calendar(week, calendars.statutoryDays()).isWorking(now);
    }

    private WorkCalendar calendar(WeekHours week, StatutoryDays days) {
        return made.compute(
                week,
                (same, before) -> before != null && before.statutoryDays().equals(days)
                        ? before
                        : WorkCalendar.of("hotline", NAME, PlaceTime.ZONE, week, days));
    }
}
