package org.xinqiao.engines.hanyu.replies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinqiao.engines.hanyu.Normaliser;

/**
 * 落款: what tells a reply apart beside its words: the date under it, and the cities, districts and counties it speaks of.
 *
 * @param signed the last date of its end, if it has one
 */
record Signature(Optional<LocalDate> signed, Set<String> places) {

    private static final Pattern DATE = Pattern.compile("(20\\d\\d) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern PLACE = Pattern.compile("(?:[a-z]\\d{0,2}|[\\u4e00-\\u9fff]{2})(?=[市区县])");
    private static final int END = 40;
    private static final double UNDATED = -2;
    private static final double NEVER = -8;
    private static final int LATEST = 400;
    private static final double SOON = 10;
    private static final double PATIENCE = 1.5;
    private static final double UNKNOWN = 0.4;

    static Signature of(String text) {
        String normal = Normaliser.normal(text);
        return new Signature(date(normal.substring(Math.max(0, normal.length() - END))), places(normal));
    }

    /** How likely a letter of that day is answered on the day signed: soon rather than late, never before. */
    double daysAfter(LocalDate written) {
        if (signed.isEmpty()) {
            return UNDATED;
        }
        long days = ChronoUnit.DAYS.between(written, signed.get());
        return days < -1 || days > LATEST ? NEVER : -PATIENCE * Math.log1p(Math.max(days, 0) / SOON);
    }

    /** 1 when both speak of the same place, 0 when of others only. */
    double sharesPlace(Set<String> others) {
        if (places.isEmpty() || others.isEmpty()) {
            return UNKNOWN;
        }
        return places.stream().anyMatch(others::contains) ? 1 : 0;
    }

    static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(Normaliser.normal(text));
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Optional<LocalDate> date(String end) {
        Matcher date = DATE.matcher(end);
        LocalDate last = null;
        while (date.find()) {
            try {
                last = LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            } catch (DateTimeException noSuchDay) {
                last = null;
            }
        }
        return Optional.ofNullable(last);
    }
}
