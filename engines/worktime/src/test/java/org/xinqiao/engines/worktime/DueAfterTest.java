package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.worktime.Places.DUTY_ROOM;
import static org.xinqiao.engines.worktime.Places.HALL;
import static org.xinqiao.engines.worktime.Places.OFFICES;
import static org.xinqiao.engines.worktime.Places.at;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a time limit runs out (时限到期), on real dates")
class DueAfterTest {

    @Test
    void fiveWorkingDaysReachAcrossSpringFestival2026() {
        assertDue("2026-02-11 10:00", "5 WORKING_DAYS", OFFICES, "2026-02-25 17:30");
    }

    @Test
    void theSaturdayWorkedForSpringFestivalCounts() {
        assertDue("2026-02-13 16:30", "8 WORKING_HOURS", OFFICES, "2026-02-14 17:30");
        assertDue("2026-02-13 16:30", "1 WORKING_DAYS", OFFICES, "2026-02-14 17:30");
        assertDue("2026-02-14 15:00", "1 WORKING_DAYS", OFFICES, "2026-02-24 17:30");
    }

    @Test
    void nationalDayAndMidAutumn2025AreOneHolidayOfEightDays() {
        assertDue("2025-09-30 17:00", "1 WORKING_HOURS", OFFICES, "2025-10-09 09:30");
        assertDue("2025-09-26 10:00", "5 WORKING_DAYS", OFFICES, "2025-10-10 17:30");
        assertDue("2025-10-10 10:00", "1 WORKING_DAYS", OFFICES, "2025-10-11 17:30");
    }

    @Test
    void theLunchBreakDoesNotCount() {
        assertDue("2026-03-10 11:45", "30 WORKING_MINUTES", OFFICES, "2026-03-10 13:45");
        assertDue("2026-03-10 12:30", "30 WORKING_MINUTES", OFFICES, "2026-03-10 14:00");
    }

    @Test
    void aLimitThatEndsWithTheShiftEndsThereAndNotInTheNextOne() {
        assertDue("2026-03-10 11:30", "30 WORKING_MINUTES", OFFICES, "2026-03-10 12:00");
        assertDue("2026-03-10 09:00", "7 WORKING_HOURS", OFFICES, "2026-03-10 17:30");
    }

    @Test
    void aStartAtNightWaitsForTheMorning() {
        assertDue("2026-03-10 23:10", "2 WORKING_HOURS", OFFICES, "2026-03-11 11:00");
        assertDue("2026-03-13 23:10", "2 WORKING_HOURS", OFFICES, "2026-03-16 11:00");
        assertDue("2026-03-10 23:10", "1 WORKING_DAYS", OFFICES, "2026-03-11 17:30");
        assertDue("2026-03-11 00:00", "1 WORKING_DAYS", OFFICES, "2026-03-12 17:30");
    }

    @Test
    void aStartOnAWorkedSundayIsAWorkingDayLikeAnyOther() {
        assertDue("2026-01-04 16:30", "2 WORKING_HOURS", OFFICES, "2026-01-05 10:00");
        assertDue("2025-01-26 10:00", "1 WORKING_DAYS", OFFICES, "2025-01-27 17:30");
        assertDue("2025-09-28 09:00", "8 WORKING_HOURS", OFFICES, "2025-09-29 10:00");
    }

    @Test
    void aStartOnAnOrdinarySundayCountsFromMonday() {
        assertDue("2026-03-08 10:00", "1 WORKING_DAYS", OFFICES, "2026-03-09 17:30");
        assertDue("2026-03-08 10:00", "1 WORKING_HOURS", OFFICES, "2026-03-09 10:00");
    }

    @Test
    void emergencyLimitsRunThroughNightsAndHolidays() {
        assertDue("2026-02-16 22:00", "8 EMERGENCY_HOURS", OFFICES, "2026-02-17 06:00");
        assertDue("2026-02-16 23:50", "30 EMERGENCY_MINUTES", OFFICES, "2026-02-17 00:20");
        assertDue("2026-02-16 22:00", "2 EMERGENCY_DAYS", OFFICES, "2026-02-19 00:00");
    }

    @Test
    void aPlaceThatWorksRoundTheClockIsDueAtTheEndOfTheDay() {
        assertDue("2026-02-16 22:00", "3 WORKING_HOURS", DUTY_ROOM, "2026-02-17 01:00");
        assertDue("2026-02-16 22:00", "1 WORKING_DAYS", DUTY_ROOM, "2026-02-18 00:00");
    }

    @Test
    void aSaturdayMorningIsAWorkingDayToo() {
        assertDue("2026-03-13 10:00", "1 WORKING_DAYS", HALL, "2026-03-14 12:00");
        assertDue("2026-03-13 17:00", "2 WORKING_HOURS", HALL, "2026-03-14 10:00");
    }

    @Test
    void aCalendarsOwnDaysOverruleWeekAndHolidays() {
        assertDue("2026-03-03 10:00", "1 WORKING_DAYS", HALL, "2026-03-05 18:00");
        assertDue("2026-03-07 10:00", "1 WORKING_DAYS", HALL, "2026-03-09 00:00");
    }

    @Test
    void theCalendarReachesYearsNobodyHasPublishedYet() {
        assertDue("2039-12-30 16:30", "2 WORKING_HOURS", OFFICES, "2040-01-02 10:00");
        assertDue("2003-12-31 16:30", "2 WORKING_HOURS", OFFICES, "2004-01-01 10:00");
    }

    private static void assertDue(String start, String limit, WorkCalendar calendar, String due) {
        assertThat(TimeLimit.parse(limit).dueAfter(at(start), calendar)).isEqualTo(at(due));
    }
}
