package org.xinqiao.notice.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** 免打扰时段: when no telephone rings for what can wait till morning. */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** When something that is to go out then goes out: then, or in the morning. */
    public Instant after(Instant moment) {
        ZonedDateTime here = moment.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        boolean quiet = overnight ? late || early : late && early;
        if (!quiet) {
            return moment;
        }
        int days = overnight && late ? 1 : 0;
        return here.toLocalDate().plusDays(days).atTime(until).atZone(zone).toInstant();
    }
}
