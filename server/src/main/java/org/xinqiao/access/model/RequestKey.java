package org.xinqiao.access.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 幂等键: what a sender calls one request by, so that it can be sent again without being done again.
 *
 * @param value as the header {@code Idempotency-Key} has it, without its quotes
 */
public record RequestKey(String value) {

    /** A string of RFC 9651 without escapes; bare ones are what most senders write. */
    private static final Pattern FORM = Pattern.compile("\"([\\w.:~+/=-]{1,128})\"|([\\w.:~+/=-]{1,128})");

    /** Out of all headers of that name; empty when they are not one key. */
    public static Optional<RequestKey> in(List<String> headers) {
        Matcher form = FORM.matcher(headers.size() == 1 ? headers.getFirst().strip() : "");
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new RequestKey(form.group(1) == null ? form.group(2) : form.group(1)));
    }
}
