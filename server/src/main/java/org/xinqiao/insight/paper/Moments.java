package org.xinqiao.insight.paper;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.xinqiao.platform.PlaceTime;

/** 时刻的写法, in the time of the place. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(PlaceTime.ZONE));
    }
}
