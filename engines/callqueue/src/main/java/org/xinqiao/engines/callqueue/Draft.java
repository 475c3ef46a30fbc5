package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Engagement.Phase;

/**
 * 草稿: a floor on which events are being applied one after another, so that a decision of many events copies what it changes
 * once. The one place that says what an event does.
 */
final class Draft {

    private CallPlan plan;
    private Map<CallId, Call> calls;
    private Map<SeatId, Seat> seats;
    private Line line;
    private boolean ownCalls;
    private boolean ownSeats;

    Draft(Floor floor) {
        plan = floor.plan();
        calls = floor.callMap();
        seats = floor.seatMap();
        line = floor.line();
    }

    /** How things stand now. The draft is used no more afterwards. */
    Floor floor() {
        return new Floor(plan, calls, seats, line);
    }

    CallPlan plan() {
        return plan;
    }

    Map<CallId, Call> calls() {
        return calls;
    }

    Map<SeatId, Seat> seats() {
        return seats;
    }

    Line line() {
        return line;
    }

    Call call(CallId id) {
        return present(calls.get(id), id);
    }

    Seat seat(SeatId id) {
        return present(seats.get(id), id);
    }

    private static <T> T present(@Nullable T found, Object id) {
        if (found == null) {
            throw new IllegalStateException(id + " is not on the floor");
        }
        return found;
    }

    void apply(Event event) {
        switch (event) {
            case Event.CallQueued e -> put(e.call());
            case Event.CallAdopted e -> adopt(e);
            case Event.CallReserved e -> reserve(e);
            case Event.CallRinging e -> turn(e.call(), e.seat(), Phase.RINGING, e.at(), e.until());
            case Event.CallAnswered e -> turn(e.call(), e.seat(), Phase.TALKING, e.at(), null);
            case Event.CallHeld e -> turn(e.call(), e.seat(), Phase.HOLD, e.at(), null);
            case Event.CallResumed e -> turn(e.call(), e.seat(), Phase.TALKING, e.at(), null);
            case Event.CallReturned e -> put(released(e.call(), e.at()));
            case Event.CallTransferred e ->
                put(released(e.call(), e.at()).movedTo(e.queue(), e.demand(), e.priority(), e.at()));
            case Event.CallbackPromised e -> put(call(e.call()).with(new Call.Callback(0, e.at())));
            case Event.CallbackReached e -> put(call(e.call()).with((Call.Callback) null));
            case Event.CallbackPostponed e ->
                put(released(e.call(), e.at()).with(new Call.Callback(e.tries(), e.notBefore())));
            case Event.CallEnded e -> remove(released(e.call(), e.at()));
            case Event.WrapUpBegun e ->
                put(seat(e.seat())
                        .with(new Engagement(e.call(), e.queue(), e.media(), Phase.WRAP_UP, e.at(), e.until())));
            case Event.WrapUpEnded e -> put(seat(e.seat()).without(e.call(), e.at()));
            case Event.SeatSignedIn e -> put(new Seat(e.profile(), e.presence(), List.of(), e.idleSince()));
            case Event.PresenceChanged e -> put(seat(e.seat()).with(e.presence(), e.at()));
            case Event.ProfileChanged e -> put(seat(e.profile().seat()).with(e.profile()));
            case Event.SeatSignedOut e -> ownSeats().remove(e.seat());
            case Event.PlanChanged e -> plan = e.plan();
        }
    }

    private void adopt(Event.CallAdopted e) {
        Call call = e.call();
        Phase phase = e.onHold() ? Phase.HOLD : Phase.TALKING;
        put(call.with(e.seat()));
        put(seat(e.seat()).with(new Engagement(call.id(), call.queue(), call.media(), phase, e.at(), null)));
    }

    private void reserve(Event.CallReserved e) {
        Call call = call(e.call());
        put(call.with(e.seat()));
        put(seat(e.seat())
                .with(new Engagement(call.id(), call.queue(), call.media(), Phase.RESERVED, e.at(), e.until())));
    }

    private void turn(CallId call, SeatId id, Phase phase, Instant now, @Nullable Instant until) {
        Seat seat = seat(id);
        put(seat.with(seat.engagement(call).orElseThrow().in(phase, now, until)));
    }

    /** The call without its seat, and the seat without the call. It is not put back yet. */
    private Call released(CallId id, Instant now) {
        Call call = call(id);
        SeatId holder = call.seat();
        if (holder == null) {
            return call;
        }
        put(seat(holder).without(id, now));
        return call.with((SeatId) null);
    }

    private void put(Call call) {
        Call before = ownCalls().put(call.id(), call);
        if (before != null && before.isWaiting()) {
            line = line.without(before);
        }
        if (call.isWaiting()) {
            line = line.with(call);
        }
    }

    private void remove(Call call) {
        Call before = ownCalls().remove(call.id());
        if (before != null && before.isWaiting()) {
            line = line.without(before);
        }
    }

    private void put(Seat seat) {
        ownSeats().put(seat.id(), seat);
    }

    private Map<CallId, Call> ownCalls() {
        if (!ownCalls) {
            calls = new HashMap<>(calls);
            ownCalls = true;
        }
        return calls;
    }

    private Map<SeatId, Seat> ownSeats() {
        if (!ownSeats) {
            seats = new HashMap<>(seats);
            ownSeats = true;
        }
        return seats;
    }
}
