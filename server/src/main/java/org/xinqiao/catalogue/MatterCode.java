package org.xinqiao.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** 事项代码: two digits a level; a child begins with its parent's code ({@code 05}, {@code 0512}, {@code 051203}). */
public record MatterCode(String value) implements Comparable<MatterCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\d{2}){0,2}");

    public MatterCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a matter code has 2, 4 or 6 digits, not \"" + value + "\"");
        }
    }

    /** The code that somebody typed, if it has the shape of one. */
    public static Optional<MatterCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new MatterCode(text)) : Optional.empty();
    }

    /** Whether {@code other} is this matter or below it. */
    public boolean contains(MatterCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(MatterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
