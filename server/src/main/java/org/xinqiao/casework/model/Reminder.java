package org.xinqiao.casework.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.WorkCalendar;

/**
 * 答复提醒: before each reply clock goes one that ends when so much of the limit is used up as the place says. It starts,
 * stands still, moves and stops as the reply clock does.
 */
public final class Reminder {

    private static final int ALL = 100;

    private Reminder() {}

    /** What the reminders have to follow, the reply clocks having changed like this. */
    static List<ClockChange> changesFor(Case it, List<ClockChange> others, Context context) {
        Map<ClockKey, Clock> replies = new LinkedHashMap<>();
        it.clocks().forEach((key, clock) -> {
            if (key.kind() == ClockKind.REPLY) {
                replies.put(key, clock);
            }
        });
        for (ClockChange change : others) {
            if (change.key().kind() == ClockKind.REPLY) {
                replies.compute(change.key(), (key, clock) -> Clock.after(clock, change, context.now(), ""));
            }
        }
        return replies.values().stream()
                .flatMap(reply -> {
                    ClockKey key = new ClockKey(ClockKind.REMINDER, reply.key().no());
                    return follow(key, it.clocks().get(key), reply, context).stream();
                })
                .toList();
    }

    private static Optional<ClockChange> follow(ClockKey key, @Nullable Clock present, Clock reply, Context context) {
        int percent = context.rule(Rule.REMIND_AT_PERCENT);
        if (present == null ? reply.ranOut() : present.stopped() != null) {
            return Optional.empty();
        }
        if (reply.stopped() != null || percent == 0) {
            return present == null ? Optional.empty() : Optional.of(new ClockChange.Stopped(key));
        }
        Instant moment = momentOf(reply, percent, context.calendar(reply.calendar()));
        if (present == null) {
            return Optional.of(new ClockChange.Started(key, null, reply.calendar(), moment));
        }
        if (reply.isPaused()) {
            String why = reply.pauses().getLast().why();
            return present.isPaused() ? Optional.empty() : Optional.of(new ClockChange.Paused(key, why));
        }
        if (present.isPaused()) {
            return Optional.of(new ClockChange.Resumed(key, moment));
        }
        boolean nothingNew = moment.equals(present.due()) || present.ranOut() && !moment.isAfter(context.now());
        return nothingNew ? Optional.empty() : Optional.of(new ClockChange.Moved(key, moment));
    }

    /**
     * The moment at which that share of the clock's time has run, as the clock stands now. Time that did not count is
     * left out; an extension moves the moment on.
     */
    public static Instant momentOf(Clock clock, int percent, WorkCalendar calendar) {
        Pace pace = new Pace(clock.limit() != null && clock.limit().kind().isEmergency(), calendar);
        List<Ran> spans = ran(clock);
        Duration all = spans.stream().map(pace::lengthOf).reduce(Duration.ZERO, Duration::plus);
        Duration left = all.multipliedBy(percent).dividedBy(ALL);
        for (Ran span : spans) {
            Duration length = pace.lengthOf(span);
            if (left.compareTo(length) <= 0) {
                return pace.on(span.from(), left);
            }
            left = left.minus(length);
        }
        return clock.due();
    }

    /** The spans in which the clock runs, from its start to its end. */
    private static List<Ran> ran(Clock clock) {
        List<Ran> spans = new ArrayList<>();
        Instant from = clock.started();
        for (Clock.Pause pause : clock.pauses()) {
            spans.add(new Ran(from, earlier(pause.from(), clock.due())));
            from = pause.to() == null ? clock.due() : pause.to();
        }
        spans.add(new Ran(from, clock.due()));
        return spans;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Ran(Instant from, Instant to) {}

    /** How time passes for a limit: by the clock on the wall in an emergency, else while the unit works. */
    private record Pace(boolean emergency, WorkCalendar calendar) {

        Duration lengthOf(Ran span) {
            if (!span.from().isBefore(span.to())) {
                return Duration.ZERO;
            }
            return emergency
                    ? Duration.between(span.from(), span.to())
                    : calendar.workingTimeBetween(span.from(), span.to());
        }

        Instant on(Instant from, Duration time) {
            int minutes = Math.toIntExact(time.toMinutes());
            if (minutes == 0) {
                return from;
            }
            return emergency ? from.plus(Duration.ofMinutes(minutes)) : calendar.plusWorkingMinutes(from, minutes);
        }
    }
}
