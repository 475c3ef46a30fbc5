package org.xinqiao.intake.open311;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.PlaceTime;

/** 变更标记: since when the services are as they are, as far as this process has seen; clients fetch them anew when it moves. */
@Component
class Changeset {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PlaceTime.ZONE);

    private final OfferedServices services;
    private final Clock clock;
    private int seen;
    private String since = "";

    Changeset(OfferedServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    synchronized String now() {
        int now = services.list().node().hashCode();
        if (since.isEmpty() || now != seen) {
            seen = now;
            since = MINUTE.format(clock.instant());
        }
        return since;
    }
}
