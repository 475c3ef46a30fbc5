package org.xinqiao.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;

/** 当地时间: by which days begin and end, wherever the machine stands. All of China keeps one time. */
public final class PlaceTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ValueRange YEARS = ValueRange.of(1900, 9998);

    private PlaceTime() {}

    /** When that day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * A day that somebody sent.
     *
     * @throws DateTimeException if it is none, or one that no calendar of ours has
     */
    public static LocalDate read(String day) {
        LocalDate read = LocalDate.parse(day);
        YEARS.checkValidValue(read.getYear(), ChronoField.YEAR);
        return read;
    }

    /** The same of a moment. */
    public static Instant readMoment(String moment) {
        Instant read = Instant.parse(moment);
        YEARS.checkValidValue(read.atZone(ZONE).getYear(), ChronoField.YEAR);
        return read;
    }

    /** The day on which that moment lies. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
