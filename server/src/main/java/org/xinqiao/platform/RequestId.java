package org.xinqiao.platform;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * 请求编号: the number under which one request stands in the log, in the answer's header and in the problem that a screen
 * shows, so that the one leads to the other.
 */
public final class RequestId {

    /** The header that carries it, in and out. */
    public static final String HEADER = "X-Request-Id";

    /** The key under which each log line has it. */
    static final String KEY = "request";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private RequestId() {}

    /** The number of the request that this thread is at work on. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Takes over the number a proxy in front gave, if it has the form of one, or makes one; until it is closed. */
    public static MDC.MDCCloseable begin(@Nullable String given) {
        return MDC.putCloseable(KEY, given != null && WELL_FORMED.matcher(given).matches() ? given : made());
    }

    private static String made() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong());
    }
}
