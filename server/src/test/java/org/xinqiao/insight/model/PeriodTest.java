package org.xinqiao.insight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the period of a report (报告期): whole days, weeks from Monday, months however long")
class PeriodTest {

    @ParameterizedTest(name = "the {0} report of {1} is of {2} to {3}, compared with {4} to {5} and with {6} to {7}")
    @CsvSource({
        "DAILY,   2026-03-01, 2026-03-01, 2026-03-01, 2026-02-28, 2026-02-28, 2025-03-01, 2025-03-01",
        // there is no 29 February the year before
        "DAILY,   2028-02-29, 2028-02-29, 2028-02-29, 2028-02-28, 2028-02-28, 2027-02-28, 2027-02-28",
        "DAILY,   2027-01-01, 2027-01-01, 2027-01-01, 2026-12-31, 2026-12-31, 2026-01-01, 2026-01-01",
        "WEEKLY,  2026-11-27, 2026-11-23, 2026-11-29, 2026-11-16, 2026-11-22, 2025-11-24, 2025-11-30",
        // Sunday still belongs to the week that began before
        "WEEKLY,  2026-11-29, 2026-11-23, 2026-11-29, 2026-11-16, 2026-11-22, 2025-11-24, 2025-11-30",
        // the week in which the year turns is one week
        "WEEKLY,  2027-01-01, 2026-12-28, 2027-01-03, 2026-12-21, 2026-12-27, 2025-12-29, 2026-01-04",
        "MONTHLY, 2026-03-31, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28, 2025-03-01, 2025-03-31",
        "MONTHLY, 2026-01-15, 2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31, 2025-01-01, 2025-01-31",
        "MONTHLY, 2028-02-01, 2028-02-01, 2028-02-29, 2028-01-01, 2028-01-31, 2027-02-01, 2027-02-28",
    })
    void standsBetweenThoseItIsComparedWith(
            ReportKind kind,
            LocalDate day,
            LocalDate begins,
            LocalDate ends,
            LocalDate beforeBegins,
            LocalDate beforeEnds,
            LocalDate yearBegins,
            LocalDate yearEnds) {
        Period period = Period.of(kind, day);

        assertThat(period).isEqualTo(new Period(begins, ends));
        assertThat(period.previous(kind)).isEqualTo(new Period(beforeBegins, beforeEnds));
        assertThat(period.lastYear(kind)).isEqualTo(new Period(yearBegins, yearEnds));
        assertThat(period.previous(kind).next(kind)).isEqualTo(period);
    }

    @Test
    void ofATopicIsComparedWithAsManyDaysRightBefore() {
        Period chosen = new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 19));

        assertThat(chosen.days()).isEqualTo(10);
        assertThat(chosen.previous(ReportKind.TOPIC))
                .isEqualTo(new Period(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 9)));
    }

    @Test
    void beginsAndEndsAtMidnightOfThePlace() {
        Period day = Period.of(ReportKind.DAILY, LocalDate.of(2026, 11, 27));

        assertThat(day.from()).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
        assertThat(day.before()).isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
        assertThat(day.isOver(Instant.parse("2026-11-27T15:59:59Z"))).isFalse();
        assertThat(day.isOver(Instant.parse("2026-11-27T16:00:00Z"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY,   2026-11-27, 2026年11月27日",
        "WEEKLY,  2027-01-01, 2026年第53周，12月28日至1月3日",
        "WEEKLY,  2026-01-01, 2026年第1周，12月29日至1月4日",
        "MONTHLY, 2026-02-03, 2026年2月"
    })
    void isNamedAsPeopleNameIt(ReportKind kind, LocalDate day, String named) {
        assertThat(Period.of(kind, day).named(kind).zh()).isEqualTo(named);
    }
}
