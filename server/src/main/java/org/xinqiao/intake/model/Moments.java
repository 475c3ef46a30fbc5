package org.xinqiao.intake.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 时间写法: the ways in which files write a moment. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T\\s]*(\\d{1,2})[:时点](\\d{1,2})分?(?::?(\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\s*(\\d{2})(\\d{2})(\\d{2})?)?");

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
                        number(parts.group(1)),
                        number(parts.group(2)),
                        number(parts.group(3)),
                        number(parts.group(4)),
                        number(parts.group(5)),
                        number(parts.group(6)))
                .atZone(ZONE)
                .toInstant();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
