package org.xinqiao.intake.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlaceTime;

/** 时间写法: the ways in which files write a moment. */
public final class Moments {

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?"
                    + "(?:[T\\s]*(?<half>上午|下午|晚上|AM|PM)?\\s*(?<hour>\\d{1,2})[:时点]"
                    + "(?:(?<minute>\\d{1,2})分?(?::?(?<second>\\d{1,2})(?:\\.\\d+)?秒?)?)?\\s*(?<after>AM|PM)?)?");
    private static final Pattern DIGITS = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?:\\s*(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?(?<half>)(?<after>)");
    private static final int NOON = 12;

    private Moments() {}

    /** The moment that is written, in the place's time unless it says otherwise; empty when it cannot be read. */
    public static Optional<Instant> parse(String written) {
        String plain =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replaceFirst(" (?=[+-]\\d)", "");
        try {
            for (Pattern pattern : new Pattern[] {WRITTEN, DIGITS}) {
                Matcher parts = pattern.matcher(plain);
                if (parts.matches()) {
                    return Optional.of(moment(parts));
                }
            }
            return Optional.of(OffsetDateTime.parse(plain.replace(' ', 'T')).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant moment(Matcher parts) {
        return LocalDateTime.of(
                        number(parts.group("year")),
                        number(parts.group("month")),
                        number(parts.group("day")),
                        hour(number(parts.group("hour")), parts.group("half"), parts.group("after")),
                        number(parts.group("minute")),
                        number(parts.group("second")))
                .atZone(PlaceTime.ZONE)
                .toInstant();
    }

    /** As a spreadsheet writes it: 12:09 in the afternoon is nine past noon, 12:09 in the morning nine past midnight. */
    private static int hour(int shown, @Nullable String before, @Nullable String after) {
        String half = ((before == null ? "" : before) + (after == null ? "" : after)).toUpperCase(Locale.ROOT);
        return switch (half) {
            case "上午", "AM" -> shown == NOON ? 0 : shown;
            case "下午", "晚上", "PM" -> shown < NOON ? shown + NOON : shown;
            default -> shown;
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
