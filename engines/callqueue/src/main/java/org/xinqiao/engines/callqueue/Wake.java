package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 唤醒: when time alone changes something next. */
final class Wake {

    private final Floor floor;
    private final Instant now;
    private @Nullable Instant next;

    private Wake(Floor floor, Instant now) {
        this.floor = floor;
        this.now = now;
    }

    static Optional<Instant> next(Floor floor, Instant now) {
        Wake wake = new Wake(floor, now);
        wake.askSeats();
        return Optional.ofNullable(wake.next);
    }

    /** What gives way with time matters only while somebody is free. */
    private void askSeats() {
        boolean somebodyIsFree = false;
        for (Seat seat : floor.seatMap().values()) {
            somebodyIsFree |= seat.admits(Media.VOICE) || seat.admits(Media.TEXT);
            for (Engagement engagement : seat.engagements()) {
                Instant until = engagement.until();
                if (until != null && (next == null || until.isBefore(next))) {
                    next = until;
                }
            }
        }
        if (somebodyIsFree) {
            floor.line().calls().forEach(this::askCall);
        }
    }

    private void askCall(Call call) {
        for (Demand.Step step : call.demand().steps()) {
            offer(call.since().plus(step.after()));
        }
        for (Reach reach : floor.plan().rule(call.queue()).reaches()) {
            offer(call.since().plus(reach.after()));
        }
        if (call.callback() != null) {
            offer(call.callback().notBefore());
        }
    }

    private void offer(Instant moment) {
        if (moment.isAfter(now) && (next == null || moment.isBefore(next))) {
            next = moment;
        }
    }
}
