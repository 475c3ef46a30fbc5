package org.xinqiao.engines.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** 号码规则: what makes digits a number of a person, and not of anything else. */
final class Numbers {

    private static final Pattern MOBILE = Pattern.compile("(?:0?0?86)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern REGION = Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]).*");
    private static final Pattern CARD = Pattern.compile("(?:62\\d|4\\d\\d|5[1-5]\\d|35\\d|955|603)\\d{13,16}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LEAST_VARIED = 4;
    private static final int OLDEST = 1900;
    private static final int YOUNGEST = 2100;

    private Numbers() {}

    /** The longest there is. */
    static final int MOST_DIGITS = 19;

    static Optional<Kind> kindOf(String digits) {
        if (MOBILE.matcher(digits).matches()) {
            return Optional.of(Kind.MOBILE);
        }
        if (isIdentity(digits)) {
            return Optional.of(Kind.IDENTITY);
        }
        if (CARD.matcher(digits).matches() && isVaried(digits) && passesLuhn(digits)) {
            return Optional.of(Kind.BANK_CARD);
        }
        return LANDLINE.matcher(digits).matches() ? Optional.of(Kind.LANDLINE) : Optional.empty();
    }

    /** A mobile number without its country. */
    static String plain(Kind kind, String digits) {
        return kind == Kind.MOBILE ? digits.substring(digits.length() - 11) : digits;
    }

    /** 居民身份证 (GB 11643): region, day of birth, and for 18 places the check of ISO 7064 MOD 11-2. */
    static boolean isIdentity(String digits) {
        return switch (digits.length()) {
            case 18 -> REGION.matcher(digits).matches() && isDay(digits.substring(6, 14)) && hasRightCheck(digits);
            case 15 -> REGION.matcher(digits).matches() && isDay("19" + digits.substring(6, 12));
            default -> false;
        };
    }

    private static boolean hasRightCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == digits.charAt(17);
    }

    private static boolean isDay(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= OLDEST && year < YOUNGEST;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Rows of zeros in a table are no card. */
    private static boolean isVaried(String digits) {
        return digits.chars().distinct().count() >= LEAST_VARIED;
    }

    /** ISO/IEC 7812-1. */
    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : 2 * digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
