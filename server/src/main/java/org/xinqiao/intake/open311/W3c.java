package org.xinqiao.intake.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xinqiao.platform.PlaceTime;

/** W3C 时间: moments as the W3C note writes them, always with their offset from UTC. */
final class W3c {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 9998;

    private W3c() {}

    static String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(PlaceTime.ZONE));
    }

    /** Empty for what is none, or has no offset. A plus sign that an address turned into a blank is understood. */
    static Optional<Instant> read(String text) {
        try {
            OffsetDateTime read = OffsetDateTime.parse(text.strip().replace(' ', '+'));
            boolean isOurs = read.getYear() >= EARLIEST && read.getYear() <= LATEST;
            return isOurs ? Optional.of(read.toInstant()) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
