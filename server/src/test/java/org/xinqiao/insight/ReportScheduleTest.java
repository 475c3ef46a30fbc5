package org.xinqiao.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

@DisplayName("what is due of a schedule (定时): each period once, also those that were missed")
class ReportScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static ReportSchedule of(ReportKind kind, LocalDate since) {
        return new ReportSchedule(new AreaCode("9901"), kind, true, LocalTime.of(1, 10), since, 1);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(PlaceTime.ZONE).toInstant();
    }

    @Test
    void isTheDayBeforeFromItsTimeOnAndNoMinuteSooner() {
        ReportSchedule daily = of(ReportKind.DAILY, MONDAY);

        assertThat(daily.due(Set.of(), at(MONDAY.plusDays(1), 1, 9))).isEmpty();
        assertThat(daily.due(Set.of(), at(MONDAY.plusDays(1), 1, 10))).containsExactly(new Period(MONDAY, MONDAY));
    }

    @Test
    void isEveryDayOfAnOutageThatWasNotMadeTheEarliestFirst() {
        ReportSchedule daily = of(ReportKind.DAILY, MONDAY);
        Set<LocalDate> made = Set.of(MONDAY, MONDAY.plusDays(2));

        assertThat(daily.due(made, at(MONDAY.plusDays(5), 12, 0)))
                .extracting(Period::begins)
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(3), MONDAY.plusDays(4));
    }

    @Test
    void isAWholeWeekOrMonthThatBeganSinceThen() {
        assertThat(of(ReportKind.WEEKLY, MONDAY.plusDays(1)).due(Set.of(), at(MONDAY.plusDays(14), 2, 0)))
                .containsExactly(new Period(MONDAY.plusDays(7), MONDAY.plusDays(13)));
        assertThat(of(ReportKind.MONTHLY, LocalDate.of(2026, 11, 1)).due(Set.of(), at(LocalDate.of(2027, 1, 1), 1, 10)))
                .extracting(Period::begins)
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    }

    @Test
    void isNothingWhereItIsSwitchedOff() {
        ReportSchedule off =
                new ReportSchedule(new AreaCode("9901"), ReportKind.DAILY, false, LocalTime.of(1, 10), MONDAY, 1);

        assertThat(off.due(Set.of(), at(MONDAY.plusDays(9), 2, 0))).isEmpty();
    }
}
