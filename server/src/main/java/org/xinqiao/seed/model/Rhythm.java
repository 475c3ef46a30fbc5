package org.xinqiao.seed.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.xinqiao.engines.worktime.CalendarDay;
import org.xinqiao.engines.worktime.WorkCalendar;

/** 来电节律: when people are in touch: by the hour, the weekday and the holiday, and a little more every year. */
public final class Rhythm {

    private static final double[] HOURS = {
        0.12, 0.07, 0.05, 0.04, 0.05, 0.1, 0.3, 0.7, 1.5, 2.2, 2.3, 2.0, 1.2, 1.1, 1.7, 2.1, 2.0, 1.7, 1.3, 1.1, 1.0,
        0.8, 0.5, 0.25
    };
    private static final double[] WEEKDAYS = {1.12, 1.06, 1.02, 1.0, 1.0, 0.72, 0.62};
    private static final double HOLIDAY = 0.6;
    private static final double GROWTH_A_YEAR = 0.08;
    private static final double HOURS_A_YEAR = 24 * 365.0;
    private static final int SECONDS_AN_HOUR = 3600;

    private final Instant from;
    private final Instant until;
    private final double[] upTo;

    private Rhythm(Instant from, Instant until, double[] upTo) {
        this.from = from;
        this.until = until;
        this.upTo = upTo;
    }

    /** @param calendar whose holidays and hours of the day count */
    public static Rhythm between(Instant from, Instant until, WorkCalendar calendar) {
        Instant first = from.truncatedTo(ChronoUnit.HOURS);
        int hours = (int) ChronoUnit.HOURS.between(first, until) + 1;
        double[] upTo = new double[hours];
        double sum = 0;
        for (int i = 0; i < hours; i++) {
            Instant hour = first.plus(i, ChronoUnit.HOURS);
            double part = lengthOf(hour, until) / (double) SECONDS_AN_HOUR;
            double growth = 1 + GROWTH_A_YEAR * i / HOURS_A_YEAR;
            sum += weight(hour.atZone(calendar.zone()), calendar) * growth * part;
            upTo[i] = sum;
        }
        return new Rhythm(first, until, upTo);
    }

    private static double weight(ZonedDateTime hour, WorkCalendar calendar) {
        LocalDate date = hour.toLocalDate();
        double day = WEEKDAYS[date.getDayOfWeek().getValue() - 1];
        boolean isHoliday = calendar.day(date).kind() == CalendarDay.Kind.HOLIDAY;
        return HOURS[hour.getHour()] * (isHoliday ? Math.min(day, HOLIDAY) : day);
    }

    /** The moment by which that share of all contacts has come, from 0 to below 1. */
    public Instant at(double share) {
        double sought = share * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, sought);
        int hour = found >= 0 ? Math.min(found + 1, upTo.length - 1) : -found - 1;
        double before = hour == 0 ? 0 : upTo[hour - 1];
        double into = (sought - before) / (upTo[hour] - before);
        Instant start = from.plus(hour, ChronoUnit.HOURS);
        return start.plusMillis((long) (into * lengthOf(start, until) * 1000));
    }

    /** The last hour may not be over. */
    private static long lengthOf(Instant hour, Instant until) {
        return Math.min(SECONDS_AN_HOUR, ChronoUnit.SECONDS.between(hour, until));
    }
}
