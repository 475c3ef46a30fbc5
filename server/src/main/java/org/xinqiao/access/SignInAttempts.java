package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登录尝试: slows down whoever guesses passwords. After some failures in a row for one name from one address, and after
 * many from one address, that way in is closed for a while; the person can still come in from elsewhere.
 */
@Component
class SignInAttempts {

    private static final int FAILURES_PER_NAME = 5;
    private static final int FAILURES_PER_ADDRESS = 50;
    private static final Duration CLOSED = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Way, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Way(@Nullable String username, String from) {}

    private record Failures(int count, Instant last) {}

    synchronized boolean mayTry(String username, String from) {
        return recent(new Way(username, from)) < FAILURES_PER_NAME
                && recent(new Way(null, from)) < FAILURES_PER_ADDRESS;
    }

    synchronized void note(String username, String from, boolean success) {
        Way byName = new Way(username, from);
        if (success) {
            failures.remove(byName);
        } else {
            count(byName);
            count(new Way(null, from));
        }
    }

    private void count(Way way) {
        int before = recent(way);
        failures.put(way, new Failures(before + 1, clock.instant()));
    }

    private int recent(Way way) {
        Failures known = failures.get(way);
        if (known == null || known.last().plus(CLOSED).isBefore(clock.instant())) {
            return 0;
        }
        return known.count();
    }
}
