package org.xinqiao.engines.callqueue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Engagement.Phase;

/** 坐席的规则: how seats come, go, and say whether they want something. Each answers null, or why not. */
final class SeatMoves {

    private final Work work;

    SeatMoves(Work work) {
        this.work = work;
    }

    @Nullable
    Refusal signIn(Command.SignIn it) {
        SeatProfile profile = it.profile();
        if (work.draft().seats().containsKey(profile.seat())) {
            return Refusal.SEAT_IS_HERE;
        }
        if (isElsewhere(profile)) {
            return Refusal.AGENT_IS_HERE;
        }
        BreakReason reason = it.onBreak();
        if (reason != null && !work.draft().plan().knows(reason)) {
            return Refusal.UNKNOWN_REASON;
        }
        Instant now = work.now();
        Presence presence = reason == null ? Presence.READY : Presence.onBreak(reason);
        work.emit(new Event.SeatSignedIn(profile, presence, now, now));
        return null;
    }

    @Nullable
    Refusal signOut(SeatId seat) {
        if (isUnknown(seat)) {
            return Refusal.UNKNOWN_SEAT;
        }
        work.stepBack(seat, Presence.LEAVING, Event.Cause.SEAT_SIGNED_OUT);
        return null;
    }

    @Nullable
    Refusal goReady(SeatId id) {
        if (isUnknown(id)) {
            return Refusal.UNKNOWN_SEAT;
        }
        Seat seat = work.draft().seat(id);
        if (!seat.isReady()) {
            work.emit(new Event.PresenceChanged(id, Presence.READY, work.now()));
        }
        endWrapUps(seat);
        return null;
    }

    @Nullable
    Refusal takeBreak(Command.TakeBreak it) {
        if (isUnknown(it.seat())) {
            return Refusal.UNKNOWN_SEAT;
        }
        if (!work.draft().plan().knows(it.reason())) {
            return Refusal.UNKNOWN_REASON;
        }
        work.stepBack(it.seat(), Presence.onBreak(it.reason()), Event.Cause.SEAT_ON_BREAK);
        return null;
    }

    /** Who was on the line with it waits again, in the place from which they were served. */
    @Nullable
    Refusal lose(SeatId id) {
        if (isUnknown(id)) {
            return Refusal.UNKNOWN_SEAT;
        }
        giveBack(id);
        work.emit(new Event.SeatSignedOut(id, work.now()));
        return null;
    }

    /** A seat that was to leave does. */
    @Nullable
    Refusal loseLine(SeatId id) {
        if (isUnknown(id)) {
            return Refusal.UNKNOWN_SEAT;
        }
        giveBack(id);
        if (work.draft().seat(id).presence() instanceof Presence.Ready) {
            work.emit(new Event.PresenceChanged(id, Presence.onBreak(BreakReason.UNREACHABLE), work.now()));
        }
        work.settle(id);
        return null;
    }

    private void giveBack(SeatId id) {
        for (Engagement engagement : work.draft().seat(id).engagements()) {
            if (engagement.phase() != Phase.WRAP_UP) {
                work.emit(new Event.CallReturned(engagement.call(), id, Event.Cause.SEAT_LOST, work.now()));
            }
        }
    }

    /** What the seat was still writing up is written up; a break goes on afterwards. */
    @Nullable
    Refusal callOut(Command.CallOut it) {
        if (isUnknown(it.seat())) {
            return Refusal.UNKNOWN_SEAT;
        }
        if (!work.draft().plan().knows(it.queue())) {
            return Refusal.UNKNOWN_QUEUE;
        }
        if (work.draft().calls().containsKey(it.call())) {
            return Refusal.CALL_IS_HERE;
        }
        Seat seat = work.draft().seat(it.seat());
        long calls = seat.engagements().stream()
                .filter(engagement -> engagement.media() == Media.VOICE && engagement.phase() != Phase.WRAP_UP)
                .count();
        boolean leaves = seat.presence() instanceof Presence.Leaving;
        if (leaves || !seat.profile().capacity().admits(Media.VOICE, (int) calls, seat.held(Media.TEXT))) {
            return Refusal.SEAT_IS_BUSY;
        }
        for (Engagement engagement : seat.engagements()) {
            if (engagement.media() == Media.VOICE) {
                work.emit(new Event.WrapUpEnded(engagement.call(), seat.id(), work.now()));
            }
        }
        Instant until = work.now().plus(work.draft().plan().reserveLimit());
        work.emit(new Event.CallQueued(Call.goingOut(it, work.now()), work.now()));
        work.emit(new Event.CallReserved(it.call(), it.seat(), until, work.now()));
        return null;
    }

    @Nullable
    Refusal change(SeatProfile profile) {
        if (isUnknown(profile.seat())) {
            return Refusal.UNKNOWN_SEAT;
        }
        if (isElsewhere(profile)) {
            return Refusal.AGENT_IS_HERE;
        }
        work.emit(new Event.ProfileChanged(profile, work.now()));
        return null;
    }

    private void endWrapUps(Seat seat) {
        for (Engagement engagement : seat.engagements()) {
            if (engagement.phase() == Phase.WRAP_UP) {
                work.emit(new Event.WrapUpEnded(engagement.call(), seat.id(), work.now()));
            }
        }
    }

    private boolean isUnknown(SeatId seat) {
        return !work.draft().seats().containsKey(seat);
    }

    private boolean isElsewhere(SeatProfile profile) {
        return work.draft().seats().values().stream()
                .map(Seat::profile)
                .anyMatch(other ->
                        other.agent().equals(profile.agent()) && !other.seat().equals(profile.seat()));
    }
}
