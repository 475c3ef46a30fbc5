package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Engagement;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.Floor;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.engines.callqueue.SeatId;

/** 坐席状态记录: puts on record who sits where, and each change of what a seat does. */
final class SeatStates {

    private record Shown(
            long agent,
            Seat.State state,
            @Nullable String reason,
            @Nullable UUID call) {}

    private final Map<SeatId, Shown> shown = new HashMap<>();
    private final Map<SeatId, Instant> since = new HashMap<>();
    private final FloorLog log;

    SeatStates(FloorLog log) {
        this.log = log;
    }

    void signedIn(Event.SeatSignedIn e) {
        SeatId seat = e.profile().seat();
        since.put(seat, e.at());
        sat(seat, agent(e.profile().agent().value()), e.idleSince(), e.presence());
    }

    void presence(Floor floor, Event.PresenceChanged e) {
        floor.seat(e.seat())
                .ifPresent(
                        seat -> sat(e.seat(), agent(seat.profile().agent().value()), seat.idleSince(), e.presence()));
    }

    void signedOut(Event.SeatSignedOut e) {
        since.remove(e.seat());
        log.rose(e.seat().value());
    }

    private void sat(SeatId seat, long agent, Instant idleSince, Presence presence) {
        log.sat(new FloorLog.Sitting(
                seat.value(),
                agent,
                Objects.requireNonNullElse(since.get(seat), idleSince),
                idleSince,
                name(presence),
                reason(presence)));
    }

    /** Tells what has changed. */
    void compare(Floor floor, Instant now) {
        floor.seats().forEach(seat -> {
            Shown is = of(seat);
            if (!is.equals(shown.put(seat.id(), is))) {
                log.state(seat.id().value(), is.agent(), is.state().name(), is.reason(), is.call(), now);
            }
        });
        shown.entrySet().removeIf(entry -> {
            boolean gone = floor.seat(entry.getKey()).isEmpty();
            if (gone) {
                log.state(entry.getKey().value(), entry.getValue().agent(), null, null, null, now);
            }
            return gone;
        });
    }

    private static Shown of(Seat seat) {
        UUID call = seat.engagements().stream()
                .findFirst()
                .map(Engagement::call)
                .map(id -> UUID.fromString(id.value()))
                .orElse(null);
        Seat.State state = seat.state();
        String reason = state == Seat.State.ON_BREAK ? reason(seat.presence()) : null;
        return new Shown(agent(seat.profile().agent().value()), state, reason, call);
    }

    static long agent(String id) {
        return Long.parseLong(id);
    }

    private static String name(Presence presence) {
        return switch (presence) {
            case Presence.Ready ready -> "READY";
            case Presence.OnBreak away -> "ON_BREAK";
            case Presence.Leaving leaving -> "LEAVING";
        };
    }

    private static @Nullable String reason(Presence presence) {
        return presence instanceof Presence.OnBreak(var reason) ? reason.code() : null;
    }
}
