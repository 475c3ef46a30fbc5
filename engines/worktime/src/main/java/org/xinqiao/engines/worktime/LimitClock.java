package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 时钟: one time limit running down for one step, with all that was done to it. It knows no calendar and no present: both
 * come in with the question.
 *
 * <p>Suspended time never counts. Under a limit in hours or minutes the clock stands still and goes on where it stood.
 * Under a limit in days a day counts only as a whole: one that loses any of its working time (for emergency days, any of
 * its time) to a suspension is not counted, and the limit still ends at a close of business. So a suspension by night
 * costs and gains nothing, one that covers k working days moves the end by k working days, and a longer or a further
 * suspension never brings the end nearer.
 *
 * <p>An extension is counted on from the moment at which the clock would otherwise have run out.
 *
 * @param suspensions in order of time; only the last may be open
 * @param stoppedAt   when the step was done; null while it is not
 */
public record LimitClock(
        Instant startedAt,
        TimeLimit limit,
        List<Suspension> suspensions,
        List<Extension> extensions,
        @Nullable Instant stoppedAt) {

    /** 时钟状态: how a clock stands at some moment. */
    public enum State {
        /** 计时中. */
        RUNNING,
        /** 已超时: not stopped, and out of time. */
        LATE,
        /** 已挂起. */
        SUSPENDED,
        /** 按时完成. */
        STOPPED_IN_TIME,
        /** 超时完成. */
        STOPPED_LATE
    }

    public LimitClock {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
        Instant earliest = startedAt;
        boolean open = false;
        for (Suspension suspension : suspensions) {
            if (open || suspension.from().isBefore(earliest)) {
                throw new IllegalArgumentException("suspensions follow one another from the start on: " + suspensions);
            }
            open = suspension.isOpen();
            earliest = suspension.end().orElse(suspension.from());
        }
        if (stoppedAt != null && (open || stoppedAt.isBefore(earliest))) {
            throw new IllegalArgumentException("a clock stops after all that was done to it, not at " + stoppedAt);
        }
    }

    public static LimitClock start(Instant at, TimeLimit limit) {
        return new LimitClock(at, limit, List.of(), List.of(), null);
    }

    /** The clock stands still from that moment on. */
    public LimitClock suspend(Instant at, String by, String why) {
        refuseIf(isStopped(), "stopped");
        refuseIf(isSuspended(), "already suspended");
        var more = new ArrayList<>(suspensions);
        more.add(new Suspension(at, null, by, why));
        return new LimitClock(startedAt, limit, more, extensions, null);
    }

    public LimitClock resume(Instant at) {
        refuseIf(!isSuspended(), "not suspended");
        return new LimitClock(startedAt, limit, suspensionsClosedAt(at), extensions, null);
    }

    public LimitClock extend(TimeLimit granted, Instant at, String by, String why) {
        refuseIf(isStopped(), "stopped");
        var more = new ArrayList<>(extensions);
        more.add(new Extension(granted, at, by, why));
        return new LimitClock(startedAt, limit, suspensions, more, null);
    }

    /** The step is done; an open suspension ends with it. */
    public LimitClock stop(Instant at) {
        refuseIf(isStopped(), "already stopped");
        return new LimitClock(startedAt, limit, isSuspended() ? suspensionsClosedAt(at) : suspensions, extensions, at);
    }

    private void refuseIf(boolean condition, String state) {
        if (condition) {
            throw new IllegalStateException("the clock started at " + startedAt + " is " + state);
        }
    }

    private List<Suspension> suspensionsClosedAt(Instant at) {
        var closed = new ArrayList<>(suspensions);
        closed.add(closed.removeLast().closedAt(at));
        return closed;
    }

    public boolean isSuspended() {
        return !suspensions.isEmpty() && suspensions.getLast().isOpen();
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** The last moment that still counts as on time; empty while a suspension keeps the clock from ever running out. */
    public Optional<Instant> dueAt(WorkCalendar calendar) {
        return Countdown.of(this, calendar).due();
    }

    /** Whether the limit was used up before the step was done, or is by now if it is not. */
    public boolean isLate(Instant now, WorkCalendar calendar) {
        Instant end = stoppedAt == null ? now : stoppedAt;
        return dueAt(calendar).filter(end::isAfter).isPresent();
    }

    public State stateAt(Instant now, WorkCalendar calendar) {
        boolean late = isLate(now, calendar);
        if (isStopped()) {
            return late ? State.STOPPED_LATE : State.STOPPED_IN_TIME;
        }
        if (late) {
            return State.LATE;
        }
        return isSuspended() ? State.SUSPENDED : State.RUNNING;
    }

    /**
     * The time that is left: working time, or all time under an emergency limit. A stopped clock tells what was left, a
     * suspended one what would be if it were resumed now. Zero once late.
     */
    public Duration remaining(Instant now, WorkCalendar calendar) {
        return distance(now, calendar, false);
    }

    /** The time by which the limit is overrun, measured like {@link #remaining}; zero as long as it is not late. */
    public Duration overrun(Instant now, WorkCalendar calendar) {
        return distance(now, calendar, true);
    }

    private Duration distance(Instant now, WorkCalendar calendar, boolean overrun) {
        Instant at = stoppedAt == null ? now : stoppedAt;
        Instant due = (isSuspended() ? resumedBy(at) : this).dueAt(calendar).orElseThrow();
        Instant from = overrun ? due : at;
        Instant to = overrun ? at : due;
        if (to.isBefore(from)) {
            return Duration.ZERO;
        }
        return limit.kind().isEmergency() ? Duration.between(from, to) : calendar.workingTimeBetween(from, to);
    }

    private LimitClock resumedBy(Instant at) {
        Instant suspendedAt = suspensions.getLast().from();
        return resume(at.isBefore(suspendedAt) ? suspendedAt : at);
    }

    /** How every minute from the start to the end was counted. */
    public Explanation explain(WorkCalendar calendar, Instant now) {
        return new Explainer(calendar).explain(this, now);
    }
}
