package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 裁决过程: one decision being made: what has been decided so far, how things stand by that, and the moves that several rules share. */
final class Work {

    private final Draft draft;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    Work(Floor floor, Instant now) {
        this.draft = new Draft(floor);
        this.now = now;
    }

    Instant now() {
        return now;
    }

    Draft draft() {
        return draft;
    }

    List<Event> events() {
        return events;
    }

    void emit(Event event) {
        events.add(event);
        draft.apply(event);
    }

    /** The seat has nothing of the call any longer, and the call waits in the place it had. */
    void giveBack(CallId call, SeatId seat, Event.Cause cause) {
        emit(new Event.CallReturned(call, seat, cause, now));
        settle(seat);
    }

    /** The seat wants nothing more: what it was only offered goes back, what it talks to goes on. */
    void stepBack(SeatId seat, Presence presence, Event.Cause cause) {
        for (Engagement engagement : draft.seat(seat).engagements()) {
            if (engagement.phase().isOffered()) {
                emit(new Event.CallReturned(engagement.call(), seat, cause, now));
            }
        }
        if (!draft.seat(seat).presence().equals(presence)) {
            emit(new Event.PresenceChanged(seat, presence, now));
        }
        settle(seat);
    }

    /** 停派: a seat that did not take what it was given gets nothing more until its agent says so. */
    void takeOut(CallId call, SeatId seat, Event.Cause cause, BreakReason reason) {
        emit(new Event.CallReturned(call, seat, cause, now));
        stepBack(seat, Presence.onBreak(reason), Event.Cause.SEAT_ON_BREAK);
    }

    /** After a talk: the time for notes, where the queue gives any. */
    void wrapUp(Call call, SeatId seat) {
        QueueRule rule = draft.plan().rule(call.queue());
        if (rule.wrapUpLimit().isPositive()) {
            Instant until = now.plus(rule.wrapUpLimit());
            emit(new Event.WrapUpBegun(call.id(), call.queue(), call.media(), seat, until, now));
        } else {
            settle(seat);
        }
    }

    void endWrapUp(CallId call, SeatId seat) {
        emit(new Event.WrapUpEnded(call, seat, now));
        settle(seat);
    }

    /** A seat that was to leave does, once it has nothing left. */
    void settle(SeatId id) {
        Seat seat = draft.seat(id);
        if (seat.presence() instanceof Presence.Leaving && seat.engagements().isEmpty()) {
            emit(new Event.SeatSignedOut(id, now));
        }
    }
}
