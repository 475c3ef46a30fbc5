package org.xinqiao.calls;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

/** 今日话务: the day's calls so far, counted anew every few seconds however many look at them. */
@Component
class TodaysCalls {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final CallTable calls;
    private final Clock clock;
    private final LoadingCache<AreaCode, FloorNow.Today> counted =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build(this::count);

    TodaysCalls(CallTable calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    FloorNow.Today of(AreaCode area) {
        return counted.get(area);
    }

    private FloorNow.Today count(AreaCode area) {
        Instant midnight = PlaceTime.startOf(PlaceTime.dayOf(clock.instant()));
        return calls.since(area, midnight);
    }
}
