package org.xinqiao.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.RequestCountTable;

/**
 * 限流: how many requests somebody may send in a minute, however many processes answer them. A process asks the database
 * for a handful at a time and hands them out by itself, so that few requests wait for the count; what it asked for and
 * did not hand out is lost for that minute, a handful for each process.
 */
@Component
public class RequestRates {

    /** The part of a limit that is asked for at once. */
    private static final int HANDFULS = 20;

    private static final int KNOWN = 100_000;

    private final RequestCountTable counts;
    private final Clock clock;
    private final Cache<String, Allowance> allowances = Caffeine.newBuilder()
            .maximumSize(KNOWN)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    RequestRates(RequestCountTable counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * One more request.
     *
     * @param limit for a minute; 0 for none
     * @return how long to wait, if it is one too many
     */
    public Optional<Duration> refuse(String who, int limit) {
        if (limit <= 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        long minute = TimeUnit.SECONDS.toMinutes(now.getEpochSecond());
        Allowance allowance = Objects.requireNonNull(allowances.get(who, _ -> new Allowance()));
        return allowance.takes(who, minute, limit)
                ? Optional.empty()
                : Optional.of(Duration.between(now, Instant.ofEpochSecond(TimeUnit.MINUTES.toSeconds(minute + 1))));
    }

    /** Clears away what no longer counts. */
    void sweep() {
        counts.forgetBefore(TimeUnit.SECONDS.toMinutes(clock.instant().getEpochSecond()));
    }

    /** What this process may still hand out to one sender within one minute. */
    private final class Allowance {

        private long minute;
        private int left;
        private boolean over;

        synchronized boolean takes(String who, long now, int limit) {
            if (now != minute) {
                minute = now;
                left = 0;
                over = false;
            }
            if (left == 0 && !over) {
                int handful = Math.max(1, limit / HANDFULS);
                int asked = counts.add(who, minute, handful);
                left = Math.clamp(limit - (asked - handful), 0, handful);
                over = left == 0;
            }
            if (left == 0) {
                return false;
            }
            left--;
            return true;
        }
    }
}
