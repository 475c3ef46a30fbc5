package org.xinqiao.calls.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 被叫号码: digits alone, however a trunk or a person writes it. A city's 12345 comes from other networks with the area
 * code before it, and from some with that of the country.
 */
public final class DialledNumber {

    private static final Pattern DECORATION = Pattern.compile("[\\s\\-‐‑–—().·/]+");
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)86(\\d+)");
    private static final Pattern AREA = Pattern.compile("0(?:10|2\\d|[3-9]\\d\\d)(\\d{3,})");
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3,20}");

    private static final int SHORT = 5;
    private static final int MOBILE = 11;

    private DialledNumber() {}

    /** The number as the register keeps it, if it can be one. */
    public static Optional<String> of(String written) {
        String plain = DECORATION.matcher(written).replaceAll("");
        Matcher country = COUNTRY.matcher(plain);
        if (country.matches()) {
            String national = country.group(1);
            plain = isWhole(national) ? national : "0" + national;
        }
        return SHAPE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** Short numbers and mobile ones have no area code. */
    private static boolean isWhole(String national) {
        return national.length() <= SHORT
                || national.startsWith("0")
                || national.length() == MOBILE && national.startsWith("1");
    }

    /** What it may stand under in the register: as it is first, then without the area code. */
    public static List<String> readings(String written) {
        return of(written).stream()
                .flatMap(number -> Stream.concat(Stream.of(number), withoutArea(number).stream()))
                .toList();
    }

    public static Optional<String> withoutArea(String number) {
        Matcher area = AREA.matcher(number);
        return area.matches() ? Optional.of(area.group(1)) : Optional.empty();
    }
}
