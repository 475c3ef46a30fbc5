package org.xinqiao.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

/**
 * 定时: which reports of a place come by themselves.
 *
 * @param at the time of the place, on the day after the period, from which on it is made
 * @param since periods that begin before are not made
 * @param saves how often it was written
 */
public record ReportSchedule(
        AreaCode area, ReportKind kind, boolean enabled, LocalTime at, LocalDate since, int saves) {

    /** 应出: the periods that should have been made by then and were not, the earliest first: those after an outage as well. */
    public List<Period> due(Set<LocalDate> made, Instant now) {
        List<Period> due = new ArrayList<>();
        if (!enabled) {
            return due;
        }
        Period next = Period.of(kind, since);
        if (next.begins().isBefore(since)) {
            next = next.next(kind);
        }
        while (!momentOf(next).isAfter(now)) {
            if (!made.contains(next.begins())) {
                due.add(next);
            }
            next = next.next(kind);
        }
        return due;
    }

    private Instant momentOf(Period period) {
        return period.ends().plusDays(1).atTime(at).atZone(PlaceTime.ZONE).toInstant();
    }
}
