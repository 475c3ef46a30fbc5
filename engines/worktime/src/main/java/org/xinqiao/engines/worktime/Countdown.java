package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 倒数: a clock's limit and extensions, counted off one after the other along a calendar, stepping over the suspensions.
 */
final class Countdown {

    private final WorkCalendar calendar;
    private final List<Suspension> suspensions;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * One stretch of the count: the limit itself, or one extension.
     *
     * @param startDay the day on which it begins and which, under a limit in days, is not counted
     * @param due      empty if an open suspension keeps it from ever ending; no stage follows such a one
     */
    record Stage(
            Instant start, LocalDate startDay, TimeLimit limit, Optional<Extension> extension, Optional<Instant> due) {}

    private Countdown(WorkCalendar calendar, List<Suspension> suspensions) {
        this.calendar = calendar;
        this.suspensions = suspensions;
    }

    static Countdown of(LimitClock clock, WorkCalendar calendar) {
        var countdown = new Countdown(calendar, clock.suspensions());
        countdown.count(clock);
        return countdown;
    }

    List<Stage> stages() {
        return stages;
    }

    Optional<Instant> due() {
        return stages.getLast().due();
    }

    private void count(LimitClock clock) {
        Instant start = clock.startedAt();
        Optional<Instant> due = add(start, calendar.dateOf(start), clock.limit(), Optional.empty());
        for (Extension extension : clock.extensions()) {
            if (due.isEmpty()) {
                return;
            }
            // a limit that ran out at 24:00 ran out on the day then ending, not on the one then beginning
            LocalDate lastDay = calendar.dateOf(due.get().minusNanos(1));
            due = add(due.get(), lastDay, extension.granted(), Optional.of(extension));
        }
    }

    private Optional<Instant> add(Instant start, LocalDate day, TimeLimit limit, Optional<Extension> extension) {
        Optional<Instant> due = limit.kind().isInDays() ? endOfDays(day, limit) : endOfTime(start, limit);
        stages.add(new Stage(start, day, limit, extension, due));
        return due;
    }

    private Optional<Instant> endOfTime(Instant start, TimeLimit limit) {
        Duration left = limit.tally().time();
        Instant at = start;
        for (Suspension suspension : suspensions) {
            Instant halt = suspension.from().isAfter(at) ? suspension.from() : at;
            Duration run = between(at, halt, limit.kind());
            if (run.compareTo(left) >= 0) {
                break;
            }
            if (suspension.isOpen()) {
                return Optional.empty();
            }
            Instant resumed = suspension.end().orElseThrow();
            if (resumed.isAfter(at)) {
                left = left.minus(run);
                at = resumed;
            }
        }
        return Optional.of(limit.kind().isEmergency() ? at.plus(left) : calendar.plusWorkingTime(at, left));
    }

    private Duration between(Instant from, Instant to, TimeLimit.Kind kind) {
        return kind.isEmergency() ? Duration.between(from, to) : calendar.workingTimeBetween(from, to);
    }

    private Optional<Instant> endOfDays(LocalDate startDay, TimeLimit limit) {
        if (suspensions.isEmpty()) {
            return Optional.of(limit.dueAfter(calendar.startOf(startDay), calendar));
        }
        LocalDate day = startDay;
        for (int left = limit.amount(); left > 0; ) {
            day = day.plusDays(1);
            if (isForeverSuspended(day)) {
                return Optional.empty();
            }
            if (counts(day, limit.kind())) {
                left--;
            }
        }
        Instant midnight = calendar.startOf(day);
        return Optional.of(
                limit.kind().isEmergency()
                        ? calendar.startOf(day.plusDays(1))
                        : calendar.endOfWorkingDay(midnight.minusNanos(1), 1));
    }

    private boolean isForeverSuspended(LocalDate day) {
        return !suspensions.isEmpty()
                && suspensions.getLast().isOpen()
                && !suspensions.getLast().from().isAfter(calendar.startOf(day));
    }

    /** Whether a day counts under a limit in days: it has time that counts, and lost none of it. */
    boolean counts(LocalDate day, TimeLimit.Kind kind) {
        Instant begin = calendar.startOf(day);
        Instant end = calendar.startOf(day.plusDays(1));
        return between(begin, end, kind).isPositive()
                && suspensionOfWork(day, kind).isEmpty();
    }

    /** The suspension that took time from a day which would else have counted. */
    Optional<Suspension> suspensionOfWork(LocalDate day, TimeLimit.Kind kind) {
        Instant begin = calendar.startOf(day);
        Instant end = calendar.startOf(day.plusDays(1));
        return suspensions.stream()
                .filter(suspension -> suspension.touches(begin, end))
                .filter(suspension -> {
                    Instant from = suspension.from().isAfter(begin) ? suspension.from() : begin;
                    Instant until = suspension.end().filter(end::isAfter).orElse(end);
                    return between(from, until, kind).isPositive();
                })
                .findFirst();
    }

    Optional<Suspension> suspensionBetween(Instant from, Instant to) {
        return suspensions.stream()
                .filter(suspension -> suspension.touches(from, to))
                .findFirst();
    }
}
