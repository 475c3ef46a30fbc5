package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyTime.class)
@Label("Suspended time never counts and extensions add on (挂起不计，延期顺延)")
class ClockPropertiesTest {

    @Property
    void anUntouchedClockEndsWhereItsLimitDoes(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
        assertThat(LimitClock.start(start, limit).dueAt(calendar)).contains(limit.dueAfter(start, calendar));
    }

    @Property
    void underALimitInTimeASuspensionShiftsTheEndByWhatItTook(
            @ForAll WorkCalendar calendar,
            @ForAll Instant start,
            @ForAll TimeLimit limit,
            @ForAll Duration after,
            @ForAll Duration lasting) {
        Instant from = start.plus(after);
        Instant until = from.plus(lasting);
        Instant due = limit.dueAfter(start, calendar);
        Assume.that(!limit.kind().isInDays() && from.isBefore(due));
        assertThat(suspended(LimitClock.start(start, limit), from, until).dueAt(calendar))
                .contains(shifted(due, from, until, limit, calendar));
    }

    private static Instant shifted(Instant due, Instant from, Instant until, TimeLimit limit, WorkCalendar calendar) {
        if (limit.kind().isEmergency()) {
            return due.plus(Duration.between(from, until));
        }
        Duration taken = calendar.workingTimeBetween(from, until);
        return taken.isZero() ? due : calendar.plusWorkingTime(due, taken);
    }

    @Property
    void underALimitInDaysASuspensionShiftsTheEndByTheDaysItTook(
            @ForAll WorkCalendar calendar,
            @ForAll Instant start,
            @ForAll int days,
            @ForAll Duration after,
            @ForAll Duration lasting) {
        Instant from = start.plus(after);
        Instant until = from.plus(lasting);
        var clock = suspended(LimitClock.start(start, new TimeLimit(days, TimeLimit.Kind.WORKING_DAYS)), from, until);
        int lost = 0;
        Instant due = calendar.endOfWorkingDay(start, days);
        for (int day = 1; day <= days + lost; day++) {
            due = calendar.endOfWorkingDay(start, day);
            lost += isWorkLostOn(calendar.dateOf(due.minusNanos(1)), from, until, calendar) ? 1 : 0;
        }
        assertThat(clock.dueAt(calendar)).contains(due);
    }

    private static boolean isWorkLostOn(LocalDate date, Instant from, Instant until, WorkCalendar calendar) {
        Instant begin = later(from, calendar.startOf(date));
        Instant next = calendar.startOf(date.plusDays(1));
        Instant end = until.isBefore(next) ? until : next;
        return begin.isBefore(end) && calendar.workingTimeBetween(begin, end).isPositive();
    }

    @Property
    void aFurtherSuspensionNeverBringsTheEndNearer(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Duration after, @ForAll Duration lasting) {
        LimitClock resumed = resumed(clock);
        Instant from = lastMoment(resumed).plus(after);
        assertThat(due(suspended(resumed, from, from.plus(lasting)), calendar))
                .isAfterOrEqualTo(due(resumed, calendar));
    }

    @Property
    void aLongerSuspensionNeverBringsTheEndNearer(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Duration lasting, @ForAll Duration more) {
        LimitClock resumed = resumed(clock);
        Instant from = lastMoment(resumed);
        LimitClock shorter = suspended(resumed, from, from.plus(lasting));
        LimitClock longer = suspended(resumed, from, from.plus(lasting).plus(more));
        assertThat(due(longer, calendar)).isAfterOrEqualTo(due(shorter, calendar));
    }

    @Property
    void aSuspensionThatComesTooLateChangesNothing(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll Duration after) {
        LimitClock resumed = resumed(clock);
        Instant due = due(resumed, calendar);
        Instant late = later(due, lastMoment(resumed)).plus(after);
        assertThat(resumed.suspend(late, "王敏", "等待材料").dueAt(calendar)).contains(due);
    }

    @Property
    void anOpenSuspensionEitherCameTooLateOrLeavesNoEnd(@ForAll WorkCalendar calendar, @ForAll LimitClock clock) {
        Assume.that(clock.isSuspended());
        Instant suspendedAt = clock.suspensions().getLast().from();
        clock.dueAt(calendar)
                .ifPresentOrElse(
                        due -> assertThat(due).isEqualTo(due(clock.resume(suspendedAt), calendar)),
                        () -> assertThat(due(clock.resume(suspendedAt.plus(Duration.ofDays(365))), calendar))
                                .isAfter(suspendedAt.plus(Duration.ofDays(365))));
    }

    @Property
    void noClockRunsOutWhileItIsSuspended(@ForAll WorkCalendar calendar, @ForAll LimitClock clock) {
        Assume.that(!clock.limit().kind().isInDays());
        Assume.that(clock.extensions().isEmpty());
        clock.dueAt(calendar)
                .ifPresent(due -> assertThat(clock.suspensions())
                        .noneMatch(suspension -> suspension.touches(due.minusNanos(1), due)));
    }

    @Property
    void anExtensionOfOneKindIsALongerLimit(
            @ForAll WorkCalendar calendar, @ForAll LimitClock clock, @ForAll int amount) {
        LimitClock plain = new LimitClock(clock.startedAt(), clock.limit(), clock.suspensions(), List.of(), null);
        TimeLimit granted = new TimeLimit(amount, clock.limit().kind());
        TimeLimit longer =
                new TimeLimit(clock.limit().amount() + amount, clock.limit().kind());
        assertThat(plain.extend(granted, plain.startedAt(), "李强", "需现场勘查").dueAt(calendar))
                .isEqualTo(new LimitClock(plain.startedAt(), longer, plain.suspensions(), plain.extensions(), null)
                        .dueAt(calendar));
    }

    @Property
    void aClockIsLateFromTheMomentAfterItsEnd(@ForAll WorkCalendar calendar, @ForAll LimitClock clock) {
        clock.dueAt(calendar).ifPresent(due -> {
            assertThat(clock.isLate(due, calendar)).isFalse();
            assertThat(clock.isLate(due.plusNanos(1), calendar)).isTrue();
            assertThat(clock.remaining(due, calendar)).isZero();
            assertThat(clock.overrun(due, calendar)).isZero();
        });
    }

    private static LimitClock suspended(LimitClock clock, Instant from, Instant until) {
        return clock.suspend(from, "王敏", "等待专家意见").resume(until);
    }

    private static LimitClock resumed(LimitClock clock) {
        return clock.isSuspended() ? clock.resume(lastMoment(clock).plus(Duration.ofHours(30))) : clock;
    }

    private static Instant lastMoment(LimitClock clock) {
        return clock.suspensions().isEmpty()
                ? clock.startedAt()
                : clock.suspensions()
                        .getLast()
                        .end()
                        .orElse(clock.suspensions().getLast().from());
    }

    private static Instant due(LimitClock clock, WorkCalendar calendar) {
        return clock.dueAt(calendar).orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
