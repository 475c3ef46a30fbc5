package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.SeatId;

/** 计数: draws the figures from the events of a floor, told in order. */
public final class Tally {

    private final Duration target;
    private final Map<CallId, Instant> waiting = new HashMap<>();
    private final Set<CallId> promised = new HashSet<>();
    private final Map<CallId, Instant> working = new HashMap<>();
    private final Map<SeatId, Instant> signedIn = new HashMap<>();
    private int offered;
    private int answered;
    private int inTime;
    private int abandoned;
    private int shortAbandoned;
    private int calledBack;
    private int withdrawn;
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

    public void count(Event event) {
        last = event.at();
        switch (event) {
            case Event.CallQueued it -> {
                offered++;
                waiting.put(it.call().id(), it.at());
            }
            case Event.CallbackPromised it -> promised.add(it.call());
            case Event.CallAnswered it -> answer(it.call(), it.at());
            case Event.CallEnded it -> end(it);
            case Event.WrapUpBegun it -> working.put(it.call(), it.at());
            case Event.WrapUpEnded it -> worked(it.call(), it.at());
            case Event.SeatSignedIn it -> signedIn.put(it.profile().seat(), it.at());
            case Event.SeatSignedOut it -> left(it.seat(), it.at());
            default -> {
                // nothing to count
            }
        }
    }

    private void answer(CallId call, Instant at) {
        working.put(call, at);
        Instant since = waiting.remove(call);
        if (since == null) {
            return;
        }
        if (promised.contains(call)) {
            calledBack++;
            return;
        }
        Duration wait = Duration.between(since, at);
        answered++;
        inTime += wait.compareTo(target) <= 0 ? 1 : 0;
        waits = waits.plus(wait);
        longest = wait.compareTo(longest) > 0 ? wait : longest;
    }

    private void end(Event.CallEnded it) {
        Instant since = waiting.remove(it.call());
        switch (it.ending()) {
            case FINISHED, UNREACHED -> worked(it.call(), it.at());
            case WITHDRAWN -> withdrawn++;
            case ABANDONED -> {
                Duration wait = Duration.between(since == null ? it.at() : since, it.at());
                boolean isShort = wait.compareTo(target) <= 0;
                shortAbandoned += isShort ? 1 : 0;
                abandoned += isShort ? 0 : 1;
            }
        }
    }

    private void worked(CallId call, Instant at) {
        Instant since = working.remove(call);
        work = since == null ? work : work.plus(Duration.between(since, at));
    }

    private void left(SeatId seat, Instant at) {
        Instant since = signedIn.remove(seat);
        presence = since == null ? presence : presence.plus(Duration.between(since, at));
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
