package org.xinqiao.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 当地时间: by which days begin and end, wherever the machine stands. All of China keeps one time. */
public final class PlaceTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private PlaceTime() {}

    /** When that day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day on which that moment lies. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
