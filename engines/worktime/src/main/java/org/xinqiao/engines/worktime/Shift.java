package org.xinqiao.engines.worktime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 班次时段: one unbroken stretch of work within a day, such as 09:00-12:00.
 *
 * <p>Work across midnight is written as two shifts, one until 24:00 and one from 00:00 on the next day.
 *
 * @param fromMinute  minutes after local midnight at which work begins
 * @param untilMinute minutes after local midnight at which it ends, 1440 for the end of the day
 */
public record Shift(int fromMinute, int untilMinute) {

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

    public Shift {
        if (fromMinute < 0 || fromMinute >= untilMinute || untilMinute > MINUTES_A_DAY) {
            throw new IllegalArgumentException(
                    "a shift runs forward within one day, not " + clock(fromMinute) + "-" + clock(untilMinute));
        }
    }

    /** Reads {@code 09:00-12:00}; the end may be {@code 24:00}. */
    public static Shift parse(String text) {
        Matcher match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("a shift is written 09:00-12:00, not '" + text + "'");
        }
        return new Shift(minute(match, 1, text), minute(match, 3, text));
    }

    private static int minute(Matcher match, int group, String text) {
        int minute = Integer.parseInt(match.group(group + 1));
        if (minute > 59) {
            throw new IllegalArgumentException("an hour has 60 minutes: '" + text + "'");
        }
        return Integer.parseInt(match.group(group)) * 60 + minute;
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(untilMinute);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
