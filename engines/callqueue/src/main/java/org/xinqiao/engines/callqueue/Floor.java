package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 话务现场: all calls and all seats at one moment, and the plan they are under. Never changes: what happens leads to
 * another floor.
 */
public final class Floor {

    private final CallPlan plan;
    private final Map<CallId, Call> calls;
    private final Map<SeatId, Seat> seats;
    private final Line line;

    Floor(CallPlan plan, Map<CallId, Call> calls, Map<SeatId, Seat> seats, Line line) {
        this.plan = plan;
        this.calls = calls;
        this.seats = seats;
        this.line = line;
    }

    /** Nobody there yet. */
    public static Floor empty(CallPlan plan) {
        return new Floor(plan, Map.of(), Map.of(), Line.EMPTY);
    }

    /** How things stand after those events, in that order. */
    public Floor after(List<Event> events) {
        Draft draft = new Draft(this);
        events.forEach(draft::apply);
        return draft.floor();
    }

    /** The rules it is under. */
    public CallPlan plan() {
        return plan;
    }

    /** All that have not ended, in no order. */
    public Collection<Call> calls() {
        return Collections.unmodifiableCollection(calls.values());
    }

    /** All that are signed in, in no order. */
    public Collection<Seat> seats() {
        return Collections.unmodifiableCollection(seats.values());
    }

    /** Empty once it has ended. */
    public Optional<Call> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    /** Empty for one that is signed out. */
    public Optional<Seat> seat(SeatId id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** All that wait, whatever the queue, in the order in which they are served. */
    public List<Call> waiting() {
        return Collections.unmodifiableList(line.calls());
    }

    /** 排队位置: 1 for the next of its queue; empty for a call that does not wait. */
    public Optional<Integer> position(CallId id) {
        int before = 0;
        Call call = calls.get(id);
        if (call == null || !call.isWaiting()) {
            return Optional.empty();
        }
        for (Call other : line.calls()) {
            if (other.id().equals(id)) {
                break;
            }
            before += other.queue().equals(call.queue()) ? 1 : 0;
        }
        return Optional.of(before + 1);
    }

    /**
     * 预计等待: how much longer a waiting call will wait, in the mean; empty when it does not wait, or when nobody is there
     * who could serve it.
     *
     * <p>The Markovian queue-length estimator for a line out of which callers hang up: with n callers ahead whom the same
     * s seats serve, a handling time of 1/μ and a patience of 1/θ, the sum of 1/(sμ + iθ) over i from 0 to n. Source:
     * W. Whitt, <i>Predicting queueing delays</i>, Management Science 45 (1999), 870–888; called QL<sub>m</sub> and compared with
     * others in R. Ibrahim and W. Whitt, <i>Real-time delay estimation in overloaded multiserver queues with abandonments</i>,
     * Management Science 55 (2009), 1729–1742. Handling time and patience are the {@linkplain QueueRule.Pace pace} of the plan.
     */
    public Optional<Duration> expectedWait(CallId id, Instant now) {
        return call(id).filter(Call::isWaiting).flatMap(call -> new WaitEstimate(this, now).of(call));
    }

    /**
     * 下次唤醒: the next moment after the present at which {@link Command.Tick} has something to do if nothing happens before;
     * empty when time alone changes nothing. A moment in the past means that a tick is overdue.
     */
    public Optional<Instant> nextWake(Instant now) {
        return Wake.next(this, now);
    }

    /** 在线清单: what would be found up if the house went down now, to go on with by {@link Command.Adopt}. */
    public Command.Adopt up() {
        return Adoption.of(this);
    }

    Map<CallId, Call> callMap() {
        return calls;
    }

    Map<SeatId, Seat> seatMap() {
        return seats;
    }

    Line line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Floor floor
                && plan.equals(floor.plan)
                && calls.equals(floor.calls)
                && seats.equals(floor.seats)
                && line.equals(floor.line);
    }

    @Override
    public int hashCode() {
        return calls.hashCode() * 31 + seats.hashCode();
    }

    @Override
    public String toString() {
        return "waiting " + line.calls() + ", seats " + seats.values();
    }
}
