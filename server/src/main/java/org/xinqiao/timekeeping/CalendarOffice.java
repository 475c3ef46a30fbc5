package org.xinqiao.timekeeping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.timekeeping.store.CalendarTables;

/** 日历维护: changes calendars and days off, each change an edition of its own. */
@Service
public class CalendarOffice {

    private final CalendarTables tables;
    private final WorkCalendars calendars;
    private final Audit audit;
    private final Clock clock;

    CalendarOffice(CalendarTables tables, WorkCalendars calendars, Audit audit, Clock clock) {
        this.tables = tables;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the program brings otherwise than before, such as the days off of a further year, is an edition too. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void keepAtStart() {
        if (calendars.list().isEmpty()) {
            return;
        }
        tables.hold();
        calendars.keep(Who.SYSTEM, calendars.edition() == 0 ? WorkCalendars.BEFORE : "程序更新了随附的节假日");
    }

    /** The calendars as a form shows them. */
    public List<CalendarLine> list() {
        return calendars.list().stream().map(CalendarLine::of).toList();
    }

    /**
     * The calendars as they would be, by their codes; nothing is changed.
     *
     * @throws ProblemFound with {@link TimekeepingProblem#INVALID_CALENDAR}, {@link TimekeepingProblem#UNREADABLE_DAYS} or
     *     {@link TimekeepingProblem#CALENDAR_CHANGED}
     */
    public Map<String, WorkCalendar> proposed(CalendarForm form, Viewer viewer) {
        demand(viewer);
        form.check();
        if (form.edition() != calendars.edition()) {
            throw new ProblemFound(TimekeepingProblem.CALENDAR_CHANGED);
        }
        Almanac almanac = Almanac.of(tables);
        String days = form.days();
        if (days != null && !days.isBlank()) {
            almanac = almanac.with(almanac.statutory().with(WorkCalendars.read(days)));
        }
        CalendarLine line = form.calendar();
        return (line == null ? almanac : almanac.with(line)).calendars();
    }

    /**
     * Changes them: clocks that begin from now on count by the new edition, those that run keep theirs.
     *
     * @return the new edition
     * @throws ProblemFound as {@link #proposed}, or for want of a reason
     */
    @Transactional
    public int save(CalendarForm form, Viewer viewer) {
        demand(viewer);
        tables.hold();
        calendars.forget();
        Map<String, WorkCalendar> wanted = proposed(form, viewer);
        String reason = form.checkedReason();
        calendars.keep(Who.SYSTEM, WorkCalendars.BEFORE);
        List<Integer> years = new ArrayList<>();
        String days = form.days();
        if (days != null && !days.isBlank()) {
            StatutoryDays read = WorkCalendars.read(days);
            tables.putStatutoryDays(read, viewer.account(), clock.instant());
            read.list().stream().map(day -> day.date().getYear()).distinct().forEach(years::add);
        }
        CalendarLine line = form.calendar();
        if (line != null) {
            put(wanted.get(line.code()), line.holidays());
        }
        int edition = calendars.keep(viewer.who(), reason);
        audit.did(Act.of(AuditAction.CALENDAR_CHANGED, viewer.who())
                .with("edition", edition)
                .with("calendar", line == null ? "" : line.code())
                .with("years", years)
                .with("reason", reason));
        return edition;
    }

    private void put(@Nullable WorkCalendar it, boolean holidays) {
        if (it == null) {
            throw new IllegalStateException("what was wanted is among the proposed");
        }
        tables.put(List.of(new CalendarTables.CalendarRow(it.code(), it.name(), it.zone(), it.week(), holidays)));
        tables.putOwnDays(it.code(), it.ownDays());
    }

    private static void demand(Viewer viewer) {
        if (!viewer.may(Power.ADMINISTER)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }
}
