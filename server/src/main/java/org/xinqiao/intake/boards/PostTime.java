package org.xinqiao.intake.boards;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlaceTime;

/** 发帖时间: the ways in which sites write a moment. */
final class PostTime {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 9000;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]", Locale.ROOT);

    private static final List<Function<String, ZonedDateTime>> WAYS = List.of(
            text -> OffsetDateTime.parse(text).toZonedDateTime(),
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME),
            text -> LocalDateTime.parse(text, LOCAL).atZone(PlaceTime.ZONE),
            text -> LocalDateTime.parse(text).atZone(PlaceTime.ZONE),
            text -> LocalDate.parse(text).atStartOfDay(PlaceTime.ZONE));

    private PostTime() {}

    /** Absent for what is none of them. */
    static @Nullable Instant read(String text) {
        String plain = text.strip()
                .replace('/', '-')
                .replace('年', '-')
                .replace('月', '-')
                .replace("日", "");
        for (Function<String, ZonedDateTime> way : WAYS) {
            try {
                ZonedDateTime read = way.apply(plain);
                return read.getYear() >= EARLIEST && read.getYear() <= LATEST ? read.toInstant() : null;
            } catch (DateTimeException _) {
                // another way, then
            }
        }
        return null;
    }
}
