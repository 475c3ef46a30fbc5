package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.worktime.UnreadableStatutoryDays.BadLine;

@DisplayName("The table of statutory days (法定节假日)")
class StatutoryDaysTest {

    private static final String HEADER = "date,name,off\n";

    private final StatutoryDays shipped = StatutoryDays.shipped();

    @Test
    void comesWithTheYears2019To2026() {
        assertThat(shipped.years()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void holdsTheElevenDaysThatTheRegulationGivesEachYearSince2019() {
        for (int year = 2019; year <= 2026; year++) {
            int wanted = year;
            assertThat(shipped.list())
                    .filteredOn(day -> day.off() && day.date().getYear() == wanted)
                    .hasSizeGreaterThanOrEqualTo(11);
        }
    }

    @Test
    void tellsDaysOffFromWorkedWeekends() {
        assertThat(shipped.find(LocalDate.of(2026, 2, 17)))
                .map(StatutoryDay::off)
                .contains(true);
        assertThat(shipped.find(LocalDate.of(2026, 2, 14)))
                .map(StatutoryDay::off)
                .contains(false);
        assertThat(shipped.find(LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @Test
    void namesHolidaysInBothLanguages() {
        assertThat(shipped.find(LocalDate.of(2025, 10, 6)))
                .map(StatutoryDay::wording)
                .contains(new Wording("国庆节、中秋节", "National Day and Mid-Autumn Festival"));
    }

    @Test
    void aYearIsPublishedOnceItsNewYearsDayIsKnown() {
        assertThat(shipped.isPublished(2018))
                .as("only the last days of 2018 are in the table")
                .isFalse();
        assertThat(shipped.isPublished(2027)).isFalse();
        assertThat(shipped.with(StatutoryDays.parse(HEADER + "2027-01-01,元旦,true\n"))
                        .isPublished(2027))
                .isTrue();
    }

    @Test
    void whereHolidaysAreNotObservedEveryYearIsKnown() {
        assertThat(StatutoryDays.notObserved().isPublished(2099)).isTrue();
        assertThat(StatutoryDays.notObserved().years()).isEmpty();
    }

    @Test
    void aNewerTableOverrulesTheOlderOneDayByDay() {
        StatutoryDays amended = shipped.with(StatutoryDays.parse(HEADER + "2026-02-14,春节,true\n"));
        assertThat(amended.find(LocalDate.of(2026, 2, 14)))
                .map(StatutoryDay::off)
                .contains(true);
        assertThat(amended.list()).hasSameSizeAs(shipped.list());
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(StatutoryDays.parse(shipped.toString())).isEqualTo(shipped);
    }

    @Test
    void readsFilesFromAnyDesk() {
        assertThat(StatutoryDays.parse("\uFEFFdate,name,off\r\n 2027-01-01 , 元旦 , true \r\n\r\n")
                        .list())
                .containsExactly(new StatutoryDay(LocalDate.of(2027, 1, 1), "元旦", true));
    }

    @Test
    void everyBadLineIsNamedWithItsReasonInBothLanguages() {
        String csv = HEADER + """
                2027-01-01,元旦,true
                2027-02-30,春节,true
                2027-05-01,劳动节
                2027-05-02,,true
                2027-05-03,劳动节,yes

                2027-01-01,元旦,false
                0027-01-01,元旦,true
                """;
        var refused = catchThrowableOfType(UnreadableStatutoryDays.class, () -> StatutoryDays.parse(csv));
        assertThat(refused.lines()).extracting(BadLine::line).containsExactly(3, 4, 5, 6, 8, 9);
        assertThat(refused.lines()).extracting(BadLine::zh).contains("应有3列，实有2列", "2027-01-01已见于第2行");
        assertThat(refused)
                .hasMessageStartingWith("line 3: '2027-02-30' is not a date like 2026-02-17; line 4: 3 columns");
    }

    @Test
    void aFileWithoutTheHeaderIsNoTable() {
        for (String csv : List.of("", "2027-01-01,元旦,true", "date;name;off")) {
            assertThatThrownBy(() -> StatutoryDays.parse(csv))
                    .isInstanceOf(UnreadableStatutoryDays.class)
                    .hasMessage("line 1: the first line must be date,name,off");
        }
    }

    @Test
    void aDayCannotStandInATableTwice() {
        var day = new StatutoryDay(LocalDate.of(2027, 1, 1), "元旦", true);
        assertThatThrownBy(() -> StatutoryDays.of(List.of(day, day))).hasMessage("2027-01-01 is listed twice");
    }
}
