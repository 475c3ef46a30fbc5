package org.xinqiao.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Power;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.store.EntryTable;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.DatabaseTest;
import org.xinqiao.timekeeping.store.CalendarTables;
import org.xinqiao.timekeeping.store.EditionTable;

@DatabaseTest
@DisplayName("calendars of the place (工作日历)")
class WorkCalendarsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate NATIONAL_DAY_2026 = LocalDate.of(2026, 10, 1);

    private final WorkCalendars calendars;

    WorkCalendarsTest(DSLContext sql) {
        CalendarTables tables = new CalendarTables(sql);
        tables.put(List.of(
                new CalendarTables.CalendarRow(
                        "office",
                        new Wording("机关", "Office"),
                        SHANGHAI,
                        WeekHours.parse("MON-FRI 09:00-12:00 13:30-17:30"),
                        true),
                new CalendarTables.CalendarRow(
                        "always", new Wording("全天", "Always"), SHANGHAI, WeekHours.ROUND_THE_CLOCK, false)));
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
        calendars = new WorkCalendars(tables, new EditionTable(sql), new Audit(new EntryTable(sql), clock), clock);
    }

    @Test
    void theOfficeIsClosedOnAStatutoryDay() {
        assertThat(calendars.of("office").day(NATIONAL_DAY_2026).isWorked()).isFalse();
    }

    @Test
    void aRoomStaffedRoundTheClockKeepsNoHoliday() {
        assertThat(calendars.of("always").day(NATIONAL_DAY_2026).isWorked()).isTrue();
    }

    @Test
    void aCalendarStaysTheSameObjectWhileNothingChanges() {
        assertThat(calendars.of("office")).isSameAs(calendars.of("office"));
    }

    @Test
    void anUnknownCalendarIsAProblem() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> calendars.of("moon"))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(TimekeepingProblem.UNKNOWN_CALENDAR));
    }

    @Test
    void anImportedYearIsKeptByTheOffice() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertThat(calendars.importStatutoryDays("date,name,off\n2027-01-01,元旦,true\n", viewer(Power.ADMINISTER)))
                .containsExactly(2027);
        assertThat(calendars.of("office").day(newYear).isWorked()).isFalse();
        assertThat(calendars.statutoryDays().isPublished(2027)).isTrue();
    }

    @Test
    void aTableWithErrorsNamesEachLineAndImportsNothing() {
        String csv = "date,name,off\n2028-01-01,元旦,true\n2028-02-30,春节,true\n2028-05-01,劳动节,maybe\n";
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> calendars.importStatutoryDays(csv, viewer(Power.ADMINISTER)))
                .satisfies(
                        found -> assertThat(found.fields()).extracting("field").containsExactly("line:3", "line:4"));
        assertThat(calendars.statutoryDays().isPublished(2028)).isFalse();
    }

    @Test
    void onlyAnAdministratorImports() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> calendars.importStatutoryDays("date,name,off\n", viewer(Power.HANDLE)))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(AccessProblem.DENIED));
    }

    private static Viewer viewer(Power power) {
        UnitId unit = new UnitId(1);
        return new Viewer(
                new AccountId(1), "张三", unit, Set.of(power), new Scope(new AreaCode("9901"), Set.of(unit), false));
    }
}
