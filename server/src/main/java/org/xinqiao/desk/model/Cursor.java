package org.xinqiao.desk.model;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlaceTime;

/**
 * 翻页位置: the last row that was shown, in the order in which it was. The next page begins behind it, whatever has come
 * or gone meanwhile.
 *
 * @param number the row's number, when ordered by it
 * @param at the row's due or registration time, when ordered by it; absent for rows that nobody waits for
 */
public record Cursor(
        Order order, @Nullable String number, @Nullable Instant at, long id) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** As the browser carries it. */
    public String text() {
        String value = number != null ? number : at != null ? at.toString() : "";
        String direction = order.descending() ? "desc" : "asc";
        String plain = String.join("|", order.sort().slug(), direction, value, Long.toString(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what a browser sent; empty if it is none of ours or of another order. */
    public static Optional<Cursor> parse(String text, Order order) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        boolean ours = parts.length == 4
                && parts[0].equals(order.sort().slug())
                && parts[1].equals(order.descending() ? "desc" : "asc")
                && ID.matcher(parts[3]).matches();
        return ours ? of(order, parts[2], Long.parseLong(parts[3])) : Optional.empty();
    }

    private static Optional<Cursor> of(Order order, String value, long id) {
        if (order.sort() == Order.Sort.NUMBER) {
            return NUMBER.matcher(value).matches() ? Optional.of(new Cursor(order, value, null, id)) : Optional.empty();
        }
        if (value.isEmpty()) {
            return order.sort() == Order.Sort.DUE ? Optional.of(new Cursor(order, null, null, id)) : Optional.empty();
        }
        return instant(value).map(at -> new Cursor(order, null, at, id));
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(PlaceTime.readMoment(value));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
