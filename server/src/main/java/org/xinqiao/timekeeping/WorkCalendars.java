package org.xinqiao.timekeeping;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.UnreadableStatutoryDays;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.Unit;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;
import org.xinqiao.timekeeping.store.CalendarTables;

/** 工作日历: the front door to the calendars of the place and to its statutory days; answers from memory. */
@Service
public class WorkCalendars {

    private final CalendarTables tables;
    private final Audit audit;
    private final Clock clock;
    private final Snapshot<Almanac> almanac;

    WorkCalendars(CalendarTables tables, Audit audit, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
        this.almanac = new Snapshot<>(tables::revision, () -> Almanac.of(tables));
    }

    /** @throws ProblemFound with {@link TimekeepingProblem#UNKNOWN_CALENDAR} when there is none */
    public WorkCalendar of(String code) {
        return find(code).orElseThrow(() -> new ProblemFound(TimekeepingProblem.UNKNOWN_CALENDAR));
    }

    public Optional<WorkCalendar> find(String code) {
        return Optional.ofNullable(almanac.get().calendars().get(code));
    }

    /** The calendar that the unit keeps. */
    public WorkCalendar ofUnit(Unit unit) {
        return of(unit.calendar());
    }

    /** All calendars in the order of their codes. */
    public List<WorkCalendar> list() {
        return almanac.get().calendars().values().stream()
                .sorted(Comparator.comparing(WorkCalendar::code))
                .toList();
    }

    /** All statutory days that are known: those of the program and those imported over them. */
    public StatutoryDays statutoryDays() {
        return almanac.get().statutory();
    }

    /**
     * Takes in the days of further years, or amends known ones; all of the file or nothing.
     *
     * @param csv {@code date,name,off}, then a day a line
     * @return the years that the file speaks of
     * @throws ProblemFound with {@link TimekeepingProblem#UNREADABLE_DAYS} naming each line that makes no sense
     */
    @Transactional
    public SortedSet<Integer> importStatutoryDays(String csv, Viewer viewer) {
        if (!viewer.may(Power.ADMINISTER)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        StatutoryDays days = read(csv);
        tables.putStatutoryDays(days, viewer.account(), clock.instant());
        forget();
        SortedSet<Integer> years =
                days.list().stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
        audit.did(Act.of(AuditAction.DAYS_IMPORTED, viewer.who())
                .with("days", days.list().size())
                .with("years", List.copyOf(years)));
        return years;
    }

    private static StatutoryDays read(String csv) {
        try {
            return StatutoryDays.parse(csv);
        } catch (UnreadableStatutoryDays unreadable) {
            throw new ProblemFound(
                    TimekeepingProblem.UNREADABLE_DAYS,
                    unreadable.lines().stream()
                            .map(line -> new FieldProblem(
                                    "line:" + line.line(), "timekeeping.bad-line", line.zh(), line.en()))
                            .toList());
        }
    }

    /** Reads the calendars anew at the next question. */
    void forget() {
        almanac.forget();
    }

    /** 历书: all calendars as they were at one moment. */
    private record Almanac(StatutoryDays statutory, Map<String, WorkCalendar> calendars) {

        static Almanac of(CalendarTables tables) {
            StatutoryDays statutory = StatutoryDays.shipped().with(tables.importedDays());
            return new Almanac(
                    statutory,
                    tables.list(statutory).stream().collect(Collectors.toMap(WorkCalendar::code, Function.identity())));
        }
    }
}
