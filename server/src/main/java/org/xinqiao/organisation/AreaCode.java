package org.xinqiao.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 区域代码: digits in which a child begins with its parent's, so that a subtree is a range of codes:
 * city 4, district 6, street 9, community 12, grid 14 digits.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(\\d{2}(\\d{3}(\\d{3}(\\d{2})?)?)?)?");

    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an area code has 4, 6, 9, 12 or 14 digits, not \"" + value + "\"");
        }
    }

    /** The code that somebody typed, if it has the shape of one. */
    public static Optional<AreaCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new AreaCode(text)) : Optional.empty();
    }

    /** 1 city 市, 2 district 区县, 3 street 街道, 4 community 社区, 5 grid 网格. */
    public int level() {
        return switch (value.length()) {
            case 4 -> 1;
            case 6 -> 2;
            case 9 -> 3;
            case 12 -> 4;
            default -> 5;
        };
    }

    /** Whether {@code other} is this area or lies within it. */
    public boolean contains(AreaCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
