package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyTime.class)
@Label("Working time adds up (工作时间可加), in every calendar and from every moment")
class CountingPropertiesTest {

    @Property
    void aLaterStartNeverEndsEarlier(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll Duration later, @ForAll TimeLimit limit) {
        assertThat(limit.dueAfter(start.plus(later), calendar)).isAfterOrEqualTo(limit.dueAfter(start, calendar));
    }

    @Property
    void aLongerLimitEndsLater(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit, @ForAll int more) {
        var longer = new TimeLimit(limit.amount() + more, limit.kind());
        assertThat(limit.dueAfter(start, calendar)).isAfter(start).isBefore(longer.dueAfter(start, calendar));
    }

    @Property
    void oneAmountAfterTheOtherIsTheirSum(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll Duration one, @ForAll Duration other) {
        Instant inOne = calendar.plusWorkingTime(start, one.plus(other));
        assertThat(calendar.plusWorkingTime(calendar.plusWorkingTime(start, one), other))
                .isEqualTo(inOne);
    }

    @Property
    void countingMayPauseAtAnyInstant(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll Duration amount, @ForAll Duration pause) {
        Instant middle = start.plus(pause);
        Duration left = amount.minus(calendar.workingTimeBetween(start, middle));
        if (left.isPositive()) {
            assertThat(calendar.plusWorkingTime(middle, left)).isEqualTo(calendar.plusWorkingTime(start, amount));
        }
    }

    @Property
    void theTimeWorkedUntilTheEndIsTheTimeThatWasAdded(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll Duration amount) {
        Instant end = calendar.plusWorkingTime(start, amount);
        assertThat(calendar.workingTimeBetween(start, end)).isEqualTo(amount);
        assertThat(calendar.workingTimeBetween(start, end.minusNanos(1))).isLessThan(amount);
    }

    @Property
    void theEndIsInWorkingTimeOrAtTheCloseOfAShift(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
        Instant end = limit.dueAfter(start, calendar);
        if (!limit.kind().isEmergency()) {
            assertThat(calendar.isWorking(end.minusNanos(1))).isTrue();
        }
    }

    @Property
    void aLimitInWorkingDaysEndsAtTheCloseOfItsLastDay(
            @ForAll WorkCalendar calendar, @ForAll Instant start, @ForAll int days) {
        Instant end = calendar.endOfWorkingDay(start, days);
        LocalDate lastDay = calendar.dateOf(end.minusNanos(1));
        assertThat(calendar.workingTimeBetween(end, calendar.startOf(lastDay.plusDays(1))))
                .isZero();
    }

    @Property
    void stretchesOfTimeAddUp(
            @ForAll WorkCalendar calendar, @ForAll Instant from, @ForAll Duration one, @ForAll Duration other) {
        Instant middle = from.plus(one);
        Instant to = middle.plus(other);
        assertThat(calendar.workingTimeBetween(from, middle).plus(calendar.workingTimeBetween(middle, to)))
                .isEqualTo(calendar.workingTimeBetween(from, to));
    }

    @Property
    void nobodyWorksBeforeWorkIsTakenUpAgain(@ForAll WorkCalendar calendar, @ForAll Instant instant) {
        Instant next = calendar.nextWorkingInstant(instant);
        assertThat(calendar.isWorking(next)).isTrue();
        assertThat(calendar.workingTimeBetween(instant, next)).isZero();
    }

    @Property(tries = 200)
    void theTimetableAgreesWithAWalkFromMinuteToMinute(@ForAll Instant instant, @ForAll int minutes) {
        Instant start = instant.truncatedTo(ChronoUnit.MINUTES);
        Instant at = start;
        for (int left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= isShiftAt(Places.HALL, at) ? 1 : 0;
        }
        assertThat(Places.HALL.plusWorkingMinutes(start, minutes)).isEqualTo(at);
    }

    @Property
    void theTimetableAgreesWithAWalkFromDayToDay(@ForAll Instant start, @ForAll int days) {
        LocalDate date = Places.HALL.dateOf(start);
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            left -= Places.HALL.day(date).isWorked() ? 1 : 0;
        }
        Instant end = Places.HALL.endOfWorkingDay(start, days);
        assertThat(Places.HALL.dateOf(end.minusNanos(1))).isEqualTo(date);
    }

    private static boolean isShiftAt(WorkCalendar calendar, Instant instant) {
        int minute = LocalTime.ofInstant(instant, calendar.zone()).toSecondOfDay() / 60;
        return calendar.day(calendar.dateOf(instant)).hours().shifts().stream()
                .anyMatch(shift -> shift.fromMinute() <= minute && minute < shift.untilMinute());
    }
}
