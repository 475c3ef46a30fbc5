package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 等待估算: the sum of which {@link Floor#expectedWait} tells. */
final class WaitEstimate {

    private final Floor floor;
    private final Instant now;

    WaitEstimate(Floor floor, Instant now) {
        this.floor = floor;
        this.now = now;
    }

    Optional<Duration> of(Call call) {
        List<Seat> servers = floor.seats().stream()
                .filter(seat -> seat.isReady() && serves(seat, call))
                .toList();
        int places =
                servers.stream().mapToInt(seat -> places(seat, call.media())).sum();
        if (places == 0) {
            return Optional.empty();
        }
        QueueRule.Pace pace = floor.plan().rule(call.queue()).pace();
        double serviceRate = places / seconds(pace.handling());
        double leavingRate = 1 / seconds(pace.patience());
        double wait = 0;
        for (int i = 0; i <= ahead(call, servers); i++) {
            wait += 1 / (serviceRate + i * leavingRate);
        }
        return Optional.of(Duration.ofMillis(Math.round(wait * 1000)));
    }

    /** Those before it in line who may come to one of the same seats, whatever their queue. */
    private int ahead(Call call, List<Seat> servers) {
        int ahead = 0;
        for (Call other : floor.line().calls()) {
            if (other.id().equals(call.id())) {
                break;
            }
            boolean same = other.isDue(now) && servers.stream().anyMatch(seat -> serves(seat, other));
            ahead += same ? 1 : 0;
        }
        return ahead;
    }

    private boolean serves(Seat seat, Call call) {
        SeatProfile profile = seat.profile();
        return places(seat, call.media()) > 0
                && floor.plan().rule(call.queue()).reaches(profile, call.since(), now)
                && profile.skills().cover(call.demand().needed(call.since(), now));
    }

    private static int places(Seat seat, Media media) {
        Capacity capacity = seat.profile().capacity();
        return switch (media) {
            case VOICE -> capacity.voice() ? 1 : 0;
            case TEXT -> capacity.texts();
        };
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
