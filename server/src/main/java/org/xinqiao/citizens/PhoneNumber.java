package org.xinqiao.citizens;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 电话号码: in one form, however it was typed: digits alone, mainland numbers without 86, others with a leading +.
 */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\+?\\d{3,20}");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\-‐‑–—().·/]+");
    private static final Pattern MAINLAND = Pattern.compile("(?:\\+|00)86(1\\d{10}|0?\\d{9,11})|86(1\\d{10})");
    private static final int HIDDEN = 4;

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a phone number has 3 to 20 digits");
        }
    }

    /** The number that somebody typed, if it can be one. */
    public static Optional<PhoneNumber> parse(String typed) {
        String plain = DECORATION
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var mainland = MAINLAND.matcher(plain);
        if (mainland.matches()) {
            plain = mainland.group(1) == null ? mainland.group(2) : mainland.group(1);
        } else if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        }
        return SHAPE.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    /** Four digits hidden, the last four or fewer shown: 138****1234. */
    public String masked() {
        int shownLast = Math.min(4, Math.max(0, (value.length() - HIDDEN + 1) / 2));
        int shownFirst = Math.max(0, value.length() - HIDDEN - shownLast);
        return value.substring(0, shownFirst)
                + "*".repeat(Math.min(HIDDEN, value.length()))
                + value.substring(value.length() - shownLast);
    }

    /** Not shown by accident: in logs a number is masked. */
    @Override
    public String toString() {
        return masked();
    }
}
