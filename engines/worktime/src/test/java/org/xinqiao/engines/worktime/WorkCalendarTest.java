package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.engines.worktime.Places.BERLIN;
import static org.xinqiao.engines.worktime.Places.HALL;
import static org.xinqiao.engines.worktime.Places.OFFICES;
import static org.xinqiao.engines.worktime.Places.at;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A working calendar (工作日历)")
class WorkCalendarTest {

    @Test
    void knowsWhetherWorkIsGoingOn() {
        assertThat(OFFICES.isWorking(at("2026-03-10 09:00"))).isTrue();
        assertThat(OFFICES.isWorking(at("2026-03-10 12:00"))).isFalse();
        assertThat(OFFICES.isWorking(at("2026-03-10 13:30"))).isTrue();
        assertThat(OFFICES.isWorking(at("2026-03-10 17:30"))).isFalse();
        assertThat(OFFICES.isWorking(at("2026-02-14 10:00"))).isTrue();
        assertThat(OFFICES.isWorking(at("2026-02-17 10:00"))).isFalse();
    }

    @Test
    void knowsWhenWorkIsTakenUpAgain() {
        assertThat(OFFICES.nextWorkingInstant(at("2026-03-10 10:00"))).isEqualTo(at("2026-03-10 10:00"));
        assertThat(OFFICES.nextWorkingInstant(at("2026-03-10 12:00"))).isEqualTo(at("2026-03-10 13:30"));
        assertThat(OFFICES.nextWorkingInstant(at("2026-02-14 17:30"))).isEqualTo(at("2026-02-24 09:00"));
    }

    @Test
    void measuresWorkingTime() {
        assertThat(OFFICES.workingTimeBetween(at("2026-02-14 16:00"), at("2026-02-24 10:00")))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(OFFICES.workingTimeBetween(at("2026-01-01 00:00"), at("2027-01-01 00:00")))
                .isEqualTo(Duration.ofHours(7 * 248));
    }

    @Test
    void callsEachDayWhatItIs() {
        assertDay(OFFICES, "2026-03-10", CalendarDay.Kind.ORDINARY, "工作日");
        assertDay(OFFICES, "2026-03-14", CalendarDay.Kind.REST, "周末");
        assertDay(OFFICES, "2026-02-14", CalendarDay.Kind.WORKED_WEEKEND, "春节");
        assertDay(OFFICES, "2026-02-17", CalendarDay.Kind.HOLIDAY, "春节");
        assertDay(HALL, "2026-03-04", CalendarDay.Kind.OWN, "大厅搬迁");
        assertDay(OFFICES, "2020-02-03", CalendarDay.Kind.ORDINARY, "工作日");
    }

    @Test
    void aPlaceThatDoesNotWorkWeekendsInExchangeStaysClosed() {
        WorkCalendar closed = WorkCalendar.of(
                "CLOSED",
                OFFICES.name(),
                OFFICES.zone(),
                WeekHours.parse("MON-TUE 09:00-12:00; WORKED off"),
                OFFICES.statutoryDays());
        assertDay(closed, "2026-02-14", CalendarDay.Kind.REST, "周末");
        assertDay(closed, "2026-03-11", CalendarDay.Kind.REST, "休息日");
    }

    @Test
    void aLaterDecisionAboutADayReplacesTheEarlierOne() {
        LocalDate moving = LocalDate.of(2026, 3, 4);
        WorkCalendar decided = HALL.withOwnDays(
                List.of(new OwnDay(moving, DayHours.parse("13:00-15:00"), new Wording("半天搬迁", "half a day"))));
        assertThat(decided.day(moving).hours()).hasToString("13:00-15:00");
        assertThat(decided.ownDays()).hasSize(2);
        assertThat(HALL.day(moving).isWorked()).isFalse();
    }

    @Test
    void aNewlyPublishedYearChangesTheCount() {
        StatutoryDays published =
                OFFICES.statutoryDays().with(StatutoryDays.parse("date,name,off\n2027-01-01,元旦,true"));
        assertThat(OFFICES.plusWorkingHours(at("2026-12-31 16:30"), 2)).isEqualTo(at("2027-01-01 10:00"));
        assertThat(OFFICES.withStatutoryDays(published).plusWorkingHours(at("2026-12-31 16:30"), 2))
                .isEqualTo(at("2027-01-04 10:00"));
    }

    @Test
    void theNightsOnWhichClocksChangeAreAsLongAsTheyReallyAre() {
        LocalDate forward = LocalDate.of(2026, 3, 29);
        LocalDate back = LocalDate.of(2026, 10, 25);
        assertThat(worked(BERLIN, LocalDate.of(2026, 3, 28))).isEqualTo(Duration.ofMinutes(315));
        assertThat(worked(BERLIN, forward)).isEqualTo(Duration.ofMinutes(270));
        assertThat(worked(BERLIN, back)).isEqualTo(Duration.ofMinutes(375));
    }

    @Test
    void timeRunsForward() {
        assertThatThrownBy(() -> OFFICES.plusWorkingHours(at("2026-03-10 10:00"), 0))
                .hasMessage("working time runs forward, not by PT0S");
        assertThatThrownBy(() -> OFFICES.endOfWorkingDay(at("2026-03-10 10:00"), 0))
                .hasMessage("days are counted forward, not by 0");
        assertThatThrownBy(() -> OFFICES.endOfDay(at("2026-03-10 10:00"), -1))
                .hasMessage("days are counted forward, not by -1");
        assertThatThrownBy(() -> OFFICES.workingTimeBetween(at("2026-03-10 10:00"), at("2026-03-09 10:00")))
                .hasMessageStartingWith("time runs forward");
    }

    @Test
    void calendarsEndSomewhere() {
        assertThatThrownBy(() -> OFFICES.endOfWorkingDay(at("2026-03-10 10:00"), 100_000))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("calendars reach from 1970 to 2200");
    }

    private static Duration worked(WorkCalendar calendar, LocalDate date) {
        return calendar.workingTimeBetween(calendar.startOf(date), calendar.startOf(date.plusDays(1)));
    }

    private static void assertDay(WorkCalendar calendar, String date, CalendarDay.Kind kind, String name) {
        CalendarDay day = calendar.day(LocalDate.parse(date));
        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.name().zh()).isEqualTo(name);
    }
}
