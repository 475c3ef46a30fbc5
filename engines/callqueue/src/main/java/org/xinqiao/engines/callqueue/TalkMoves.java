package org.xinqiao.engines.callqueue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Engagement.Phase;

/** 通话的规则: what goes on between a seat and a call it has. Each answers null, or why not. */
final class TalkMoves {

    private final Work work;

    TalkMoves(Work work) {
        this.work = work;
    }

    @Nullable
    Refusal ring(SeatId seat, CallId call) {
        Engagement engagement = find(seat, call);
        if (engagement == null || engagement.phase() != Phase.RESERVED) {
            return refusal(seat, Refusal.NOT_RESERVED);
        }
        QueueRule rule = work.draft().plan().rule(engagement.queue());
        Instant until = work.now().plus(rule.ringLimit());
        work.emit(new Event.CallRinging(call, seat, until, work.now()));
        return null;
    }

    /** Also of a seat of which the switch has not said yet that it rings. */
    @Nullable
    Refusal answer(SeatId seat, CallId call) {
        Engagement engagement = find(seat, call);
        if (engagement == null || !engagement.phase().isOffered()) {
            return refusal(seat, Refusal.NOT_OFFERED);
        }
        work.emit(new Event.CallAnswered(call, seat, work.now()));
        return null;
    }

    @Nullable
    Refusal fail(SeatId seat, CallId call, Event.Cause cause, BreakReason reason) {
        Engagement engagement = find(seat, call);
        if (engagement == null || !engagement.phase().isOffered()) {
            return refusal(seat, Refusal.NOT_OFFERED);
        }
        work.takeOut(call, seat, cause, reason);
        return null;
    }

    @Nullable
    Refusal hold(SeatId seat, CallId call) {
        Engagement engagement = find(seat, call);
        if (engagement == null || engagement.phase() != Phase.TALKING) {
            return refusal(seat, Refusal.NOT_TALKING);
        }
        work.emit(new Event.CallHeld(call, seat, work.now()));
        return null;
    }

    @Nullable
    Refusal resume(SeatId seat, CallId call) {
        Engagement engagement = find(seat, call);
        if (engagement == null || engagement.phase() != Phase.HOLD) {
            return refusal(seat, Refusal.NOT_ON_HOLD);
        }
        work.emit(new Event.CallResumed(call, seat, work.now()));
        return null;
    }

    @Nullable
    Refusal finishWrapUp(SeatId seat, CallId call) {
        Engagement engagement = find(seat, call);
        if (engagement == null || engagement.phase() != Phase.WRAP_UP) {
            return refusal(seat, Refusal.NO_WRAP_UP);
        }
        work.endWrapUp(call, seat);
        return null;
    }

    private @Nullable Engagement find(SeatId id, CallId call) {
        Seat seat = work.draft().seats().get(id);
        return seat == null ? null : seat.engagement(call).orElse(null);
    }

    private Refusal refusal(SeatId seat, Refusal otherwise) {
        return work.draft().seats().containsKey(seat) ? otherwise : Refusal.UNKNOWN_SEAT;
    }
}
