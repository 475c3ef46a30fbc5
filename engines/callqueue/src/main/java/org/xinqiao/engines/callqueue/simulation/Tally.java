package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.SeatId;

/** 计数: draws the figures from the events of a floor, told in order. A call that is passed on counts once, by its first answer. */
public final class Tally {

    private record Notes(SeatId seat, CallId call) {}

    private final Duration target;
    private final Map<CallId, Instant> unanswered = new HashMap<>();
    private final Set<CallId> promised = new HashSet<>();
    private final Map<CallId, Instant> talking = new HashMap<>();
    private final Map<Notes, Instant> writing = new HashMap<>();
    private final Map<SeatId, Instant> signedIn = new HashMap<>();
    private int offered;
    private int answered;
    private int inTime;
    private int abandoned;
    private int shortAbandoned;
    private int calledBack;
    private Duration waits = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private Duration work = Duration.ZERO;
    private Duration presence = Duration.ZERO;
    private Instant last = Instant.EPOCH;

    /**
     * @param target the wait within which a call counts as answered in time, and an abandonment as a short one
     */
    public Tally(Duration target) {
        this.target = target;
    }

    /** Takes the next event in. */
    public void count(Event event) {
        last = event.at();
        switch (event) {
            case Event.CallQueued it -> {
                offered++;
                unanswered.put(it.call().id(), it.at());
            }
            case Event.CallbackPromised it -> promised.add(it.call());
            case Event.CallbackReached it -> calledBack += unanswered.remove(it.call()) == null ? 0 : 1;
            case Event.CallAnswered it -> answer(it.call(), it.at());
            case Event.CallReturned it -> worked(talking.remove(it.call()));
            case Event.CallTransferred it -> worked(talking.remove(it.call()));
            case Event.CallbackPostponed it -> worked(talking.remove(it.call()));
            case Event.CallEnded it -> end(it);
            case Event.WrapUpBegun it -> writing.put(new Notes(it.seat(), it.call()), it.at());
            case Event.WrapUpEnded it -> worked(writing.remove(new Notes(it.seat(), it.call())));
            case Event.SeatSignedIn it -> signedIn.put(it.profile().seat(), it.at());
            case Event.SeatSignedOut it -> left(it.seat());
            default -> {
                // nothing to count
            }
        }
    }

    private void answer(CallId call, Instant at) {
        talking.put(call, at);
        Instant since = promised.contains(call) ? null : unanswered.remove(call);
        if (since != null) {
            Duration wait = Duration.between(since, at);
            answered++;
            inTime += wait.compareTo(target) <= 0 ? 1 : 0;
            waits = waits.plus(wait);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
    }

    private void end(Event.CallEnded it) {
        worked(talking.remove(it.call()));
        Instant since = unanswered.get(it.call());
        if (it.ending() == Event.Ending.ABANDONED && since != null) {
            boolean isShort = Duration.between(since, it.at()).compareTo(target) <= 0;
            shortAbandoned += isShort ? 1 : 0;
            abandoned += isShort ? 0 : 1;
        }
        unanswered.remove(it.call());
    }

    private void worked(@Nullable Instant since) {
        work = since == null ? work : work.plus(Duration.between(since, last));
    }

    /** Notes that its agent was still taking end with it. */
    private void left(SeatId seat) {
        writing.entrySet().removeIf(notes -> {
            boolean its = notes.getKey().seat().equals(seat);
            worked(its ? notes.getValue() : null);
            return its;
        });
        Instant since = signedIn.remove(seat);
        presence = since == null ? presence : presence.plus(Duration.between(since, last));
    }

    /** As of the last event counted. */
    public Figures figures() {
        Duration present = presence;
        for (Instant since : signedIn.values()) {
            present = present.plus(Duration.between(since, last));
        }
        return new Figures(
                target,
                offered,
                answered,
                inTime,
                abandoned,
                shortAbandoned,
                calledBack,
                offered - answered - abandoned - shortAbandoned - calledBack,
                answered == 0 ? Duration.ZERO : waits.dividedBy(answered),
                longest,
                answered + calledBack == 0 ? Duration.ZERO : work.dividedBy(answered + calledBack),
                present.isZero() ? 0 : (double) work.toNanos() / present.toNanos());
    }
}
