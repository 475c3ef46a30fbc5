package org.xinqiao.timekeeping.store;

import static org.xinqiao.schema.timekeeping.Tables.CALENDAR;
import static org.xinqiao.schema.timekeeping.Tables.OWN_DAY;
import static org.xinqiao.schema.timekeeping.Tables.REVISION;
import static org.xinqiao.schema.timekeeping.Tables.STATUTORY_DAY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.engines.worktime.DayHours;
import org.xinqiao.engines.worktime.OwnDay;
import org.xinqiao.engines.worktime.StatutoryDay;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.schema.timekeeping.tables.records.CalendarRecord;

/** 日历表与节假日表. */
@Repository
public class CalendarTables {

    private final DSLContext sql;

    public CalendarTables(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of calendars or statutory days. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    /** Nobody else changes them until this transaction is over. */
    public void hold() {
        sql.select(REVISION.NUMBER).from(REVISION).forUpdate().fetch();
    }

    /** The days that were imported, not those that come with the program. */
    public StatutoryDays importedDays() {
        return StatutoryDays.of(sql.selectFrom(STATUTORY_DAY)
                .orderBy(STATUTORY_DAY.DATE)
                .fetch(row -> new StatutoryDay(row.getDate(), row.getName(), row.getOff())));
    }

    /** All calendars; those that keep holidays keep these. */
    public List<WorkCalendar> list(StatutoryDays statutory) {
        Map<String, List<OwnDay>> ownDays = sql.selectFrom(OWN_DAY)
                .fetchGroups(
                        OWN_DAY.CALENDAR,
                        row -> new OwnDay(
                                row.get(OWN_DAY.DATE),
                                DayHours.parse(row.get(OWN_DAY.HOURS)),
                                new Wording(row.get(OWN_DAY.NAME), row.get(OWN_DAY.NAME_EN))));
        return sql.selectFrom(CALENDAR)
                .orderBy(CALENDAR.CODE)
                .fetch(row -> calendar(row, statutory).withOwnDays(ownDays.getOrDefault(row.getCode(), List.of())));
    }

    private static WorkCalendar calendar(CalendarRecord row, StatutoryDays statutory) {
        return WorkCalendar.of(
                row.getCode(),
                new Wording(row.getName(), row.getNameEn()),
                ZoneId.of(row.getZone()),
                WeekHours.parse(row.getWeek()),
                row.getHolidays() ? statutory : StatutoryDays.notObserved());
    }

    /** Adds calendars or changes those with the same code; days of their own are kept. */
    public void put(List<CalendarRow> rows) {
        sql.batch(rows.stream().map(this::upsert).toList()).execute();
    }

    private Query upsert(CalendarRow row) {
        return sql.insertInto(CALENDAR)
                .set(CALENDAR.CODE, row.code())
                .set(CALENDAR.NAME, row.name().zh())
                .set(CALENDAR.NAME_EN, row.name().en())
                .set(CALENDAR.ZONE, row.zone().getId())
                .set(CALENDAR.WEEK, row.week().toString())
                .set(CALENDAR.HOLIDAYS, row.holidays())
                .onConflict(CALENDAR.CODE)
                .doUpdate()
                .setAllToExcluded();
    }

    /** Puts other days of its own in the place of those of a calendar. */
    public void putOwnDays(String calendar, List<OwnDay> days) {
        sql.deleteFrom(OWN_DAY).where(OWN_DAY.CALENDAR.eq(calendar)).execute();
        sql.batch(days.stream()
                        .map(day -> sql.insertInto(OWN_DAY)
                                .set(OWN_DAY.CALENDAR, calendar)
                                .set(OWN_DAY.DATE, day.date())
                                .set(OWN_DAY.HOURS, day.hours().toString())
                                .set(OWN_DAY.NAME, day.name().zh())
                                .set(OWN_DAY.NAME_EN, day.name().en()))
                        .toList())
                .execute();
    }

    /** Adds statutory days or changes those of the same date. */
    public void putStatutoryDays(StatutoryDays days, AccountId by, Instant at) {
        sql.batch(days.list().stream().map(day -> upsert(day, by, at)).toList()).execute();
    }

    private Query upsert(StatutoryDay day, AccountId by, Instant at) {
        return sql.insertInto(STATUTORY_DAY)
                .set(STATUTORY_DAY.DATE, day.date())
                .set(STATUTORY_DAY.NAME, day.name())
                .set(STATUTORY_DAY.OFF, day.off())
                .set(STATUTORY_DAY.IMPORTED_BY, by.value())
                .set(STATUTORY_DAY.IMPORTED_AT, at)
                .onConflict(STATUTORY_DAY.DATE)
                .doUpdate()
                .setAllToExcluded();
    }

    /**
     * 日历一行.
     *
     * @param holidays whether statutory days are kept
     */
    public record CalendarRow(String code, Wording name, ZoneId zone, WeekHours week, boolean holidays) {}
}
