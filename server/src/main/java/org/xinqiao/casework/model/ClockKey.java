package org.xinqiao.casework.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 时钟标识: one clock of one case. A clock of an assignment carries the assignment's number, any other the number of
 * the story entry that began the wait.
 */
public record ClockKey(ClockKind kind, int no) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z_]+)-(\\d+)");

    /** Reads what {@link #toString} wrote. */
    public static ClockKey parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a clock's key: " + text);
        }
        return new ClockKey(ClockKind.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return kind + "-" + no;
    }
}
