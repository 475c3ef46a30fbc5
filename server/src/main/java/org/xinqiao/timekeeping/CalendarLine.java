package org.xinqiao.timekeeping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xinqiao.engines.worktime.DayHours;
import org.xinqiao.engines.worktime.OwnDay;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;

/**
 * 日历一行: a working calendar as a form brings it and as an edition keeps it.
 *
 * @param week as {@link WeekHours} reads it
 * @param holidays whether statutory days are kept
 * @param own the dates on which it goes its own way
 */
public record CalendarLine(
        String code, String name, String nameEn, String zone, String week, boolean holidays, List<Own> own) {

    /**
     * 自定日.
     *
     * @param hours as {@link DayHours} reads them; {@code off} for none
     */
    public record Own(String date, String hours, String name, String nameEn) {

        OwnDay day() {
            return new OwnDay(LocalDate.parse(date), DayHours.parse(hours), new Wording(name, nameEn));
        }
    }

    static CalendarLine of(WorkCalendar it) {
        return new CalendarLine(
                it.code(),
                it.name().zh(),
                it.name().en(),
                it.zone().getId(),
                it.week().toString(),
                !it.statutoryDays().equals(StatutoryDays.notObserved()),
                it.ownDays().stream()
                        .map(day -> new Own(
                                day.date().toString(),
                                day.hours().toString(),
                                day.name().zh(),
                                day.name().en()))
                        .toList());
    }

    WorkCalendar calendar(StatutoryDays statutory) {
        return WorkCalendar.of(
                        code,
                        new Wording(name, nameEn),
                        ZoneId.of(zone),
                        WeekHours.parse(week),
                        holidays ? statutory : StatutoryDays.notObserved())
                .withOwnDays(own.stream().map(Own::day).toList());
    }
}
