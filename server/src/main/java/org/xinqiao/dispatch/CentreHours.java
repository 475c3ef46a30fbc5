package org.xinqiao.dispatch;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.timekeeping.WorkCalendars;

/** 中心工作时间: when a limit that the centre sets runs out. */
@Component
class CentreHours {

    /** The calendar of the hotline centre in every place's folder. */
    private static final String CENTRE = "centre";

    private final WorkCalendars calendars;

    CentreHours(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    Instant dueAfter(Instant start, TimeLimit limit) {
        return limit.dueAfter(start, calendars.of(CENTRE));
    }
}
