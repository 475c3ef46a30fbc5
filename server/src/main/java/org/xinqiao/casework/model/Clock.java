package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.Extension;
import org.xinqiao.engines.worktime.LimitClock;
import org.xinqiao.engines.worktime.Suspension;
import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 时钟: a limit that began to run. What its moments mean in working time is for the calendar named here to say.
 *
 * @param limit how long; absent where the end was given as a moment (a suspension's)
 * @param calendar the calendar it counts in, in the edition in which it began
 * @param due the last moment on time, as reckoned when it last changed
 * @param pauses spans that do not count
 * @param extensions limits granted on top
 * @param stopped when what it waited for happened; absent while it runs
 * @param ranOut whether its end passed and its way out was taken
 */
public record Clock(
        ClockKey key,
        Instant started,
        @Nullable TimeLimit limit,
        String calendar,
        Instant due,
        List<Pause> pauses,
        List<Granted> extensions,
        @Nullable Instant stopped,
        boolean ranOut) {

    /** 中止: from when until when a clock did not count, and why; open while it still stands still. */
    public record Pause(Instant from, @Nullable Instant to, String why) {}

    /** 准予延期: what was added, by whom and when. */
    public record Granted(TimeLimit limit, Instant at, String by) {}

    public Clock {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    static Clock started(ClockKey key, Instant at, @Nullable TimeLimit limit, String calendar, Instant due) {
        return new Clock(key, at, limit, calendar, due, List.of(), List.of(), null, false);
    }

    /** The clock as a change leaves it; absent before it is started. */
    static Clock after(@Nullable Clock clock, ClockChange change, Instant at, String by) {
        if (change instanceof ClockChange.Started started) {
            return started(started.key(), at, started.limit(), started.calendar(), started.due());
        }
        if (clock == null) {
            throw new IllegalStateException("the story changes a clock it never started: " + change.key());
        }
        return switch (change) {
            case ClockChange.Started _ -> throw new IllegalStateException("handled above");
            case ClockChange.Stopped _ -> clock.stoppedAt(at);
            case ClockChange.Paused paused -> clock.paused(at, paused.why());
            case ClockChange.Resumed resumed -> clock.resumed(at, resumed.due());
            case ClockChange.Extended more -> clock.extended(new Granted(more.limit(), at, by), more.due());
            case ClockChange.Moved moved -> clock.movedTo(moved.due());
            case ClockChange.RanOut _ -> clock.ranOutNow();
        };
    }

    /** The same clock as the engine counts it; absent where there is no limit to count. */
    public Optional<LimitClock> counted() {
        if (limit == null) {
            return Optional.empty();
        }
        List<Suspension> stills = pauses.stream()
                .map(pause -> new Suspension(pause.from(), pause.to(), "", pause.why()))
                .toList();
        List<Extension> more = extensions.stream()
                .map(granted -> new Extension(granted.limit(), granted.at(), granted.by(), ""))
                .toList();
        return Optional.of(new LimitClock(started, limit, stills, more, stopped));
    }

    /** Whether it can still run out: not stopped, not standing still, its end not yet dealt with. */
    public boolean isRunning() {
        return stopped == null && !ranOut && !isPaused();
    }

    /** Whether it is time for its way out. */
    boolean hasPassed(Instant now) {
        return isRunning() && !due.isAfter(now);
    }

    /** Those whose time it is for their way out, the earliest first. */
    public static List<ClockKey> passed(Collection<Clock> clocks, Instant now) {
        return clocks.stream()
                .filter(clock -> clock.hasPassed(now))
                .sorted(Comparator.comparing(Clock::due))
                .map(Clock::key)
                .toList();
    }

    /** The earliest end of those that run: when a case must be looked at again. */
    public static Optional<Instant> nextEnd(Collection<Clock> clocks) {
        return clocks.stream().filter(Clock::isRunning).map(Clock::due).min(Comparator.naturalOrder());
    }

    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null && stopped == null;
    }

    /** Whether what it waited for came, or has not yet come by {@code now}, after its end. */
    public boolean isLate(Instant now) {
        if (isPaused()) {
            return pauses.getLast().from().isAfter(due);
        }
        return (stopped == null ? now : stopped).isAfter(due);
    }

    Clock paused(Instant at, String why) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null, why));
        return new Clock(key, started, limit, calendar, due, more, extensions, stopped, ranOut);
    }

    Clock resumed(Instant at, Instant newDue) {
        List<Pause> more = new ArrayList<>(pauses);
        Pause open = more.removeLast();
        more.add(new Pause(open.from(), at, open.why()));
        return new Clock(key, started, limit, calendar, newDue, more, extensions, stopped, ranOut);
    }

    Clock extended(Granted granted, Instant newDue) {
        List<Granted> more = new ArrayList<>(extensions);
        more.add(granted);
        return new Clock(key, started, limit, calendar, newDue, pauses, more, stopped, false);
    }

    Clock stoppedAt(Instant at) {
        if (!isPaused()) {
            return new Clock(key, started, limit, calendar, due, pauses, extensions, at, ranOut);
        }
        List<Pause> closed = pauses.subList(0, pauses.size() - 1);
        return new Clock(
                key,
                started,
                limit,
                calendar,
                due,
                closed,
                extensions,
                pauses.getLast().from(),
                ranOut);
    }

    private Clock movedTo(Instant newDue) {
        return new Clock(key, started, limit, calendar, newDue, pauses, extensions, stopped, false);
    }

    private Clock ranOutNow() {
        return new Clock(key, started, limit, calendar, due, pauses, extensions, stopped, true);
    }
}
