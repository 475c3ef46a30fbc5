package org.xinqiao.platform;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 翻页位置: behind which the next page of a list by time begins.
 *
 * @param at to the microsecond, as the database keeps it
 * @param id of several at one time, whose it is
 */
public record TimeCursor(Instant at, long id) {

    private static final int NANOS_OF_MICRO = 1_000;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,11})_(\\d{1,6})_([1-9]\\d{0,17})");

    /** As it is handed out with a page. */
    public String text() {
        return at.getEpochSecond() + "_" + at.getNano() / NANOS_OF_MICRO + "_" + id;
    }

    /**
     * As it comes back; null for the first page.
     *
     * @throws ProblemFound with that problem where it was never handed out
     */
    public static @Nullable TimeCursor parse(@Nullable String text, ProblemCode problem) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new ProblemFound(problem);
        }
        long nanos = Long.parseLong(parts.group(2)) * NANOS_OF_MICRO;
        return new TimeCursor(
                Instant.ofEpochSecond(Long.parseLong(parts.group(1)), nanos), Long.parseLong(parts.group(3)));
    }
}
