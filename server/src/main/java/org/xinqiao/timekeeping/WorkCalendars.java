package org.xinqiao.timekeeping;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
import org.xinqiao.engines.worktime.UnreadableStatutoryDays;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.Unit;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;
import org.xinqiao.timekeeping.store.CalendarTables;
import org.xinqiao.timekeeping.store.EditionTable;

/** 工作日历: the front door to the calendars of the place and to its statutory days; answers from memory. */
@Service
public class WorkCalendars {

    /** What parts a calendar's code from the edition in which it is meant: {@code office@3}. */
    private static final char EDITION = '@';

    /** Why the house keeps an edition by itself. */
    static final String BEFORE = "启用以来的日历";

    private final CalendarTables tables;
    private final EditionTable editions;
    private final Audit audit;
    private final Clock clock;
    private final Snapshot<InForce> inForce;
    /** Nothing of an edition ever changes. */
    private final Map<Integer, Almanac> kept = new ConcurrentHashMap<>();

    WorkCalendars(CalendarTables tables, EditionTable editions, Audit audit, Clock clock) {
        this.tables = tables;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
        this.inForce = new Snapshot<>(tables::revision, () -> new InForce(editions.last(), Almanac.of(tables)));
    }

    /** 现行历书, and which edition it is; 0 before the first is kept. */
    private record InForce(int edition, Almanac almanac) {}

    /** @throws ProblemFound with {@link TimekeepingProblem#UNKNOWN_CALENDAR} when there is none */
    public WorkCalendar of(String code) {
        return find(code).orElseThrow(() -> new ProblemFound(TimekeepingProblem.UNKNOWN_CALENDAR));
    }

    public Optional<WorkCalendar> find(String code) {
        return Optional.ofNullable(inForce.get().almanac().calendars().get(code));
    }

    /**
     * The name by which a clock that begins now remembers in which calendar it counts: the code itself in the first edition,
     * with the edition behind it in later ones.
     */
    public String nameNow(String code) {
        int edition = inForce.get().edition();
        return edition <= 1 ? code : code + EDITION + edition;
    }

    /**
     * The calendar that a clock remembers, as it was in the edition in which the clock began.
     *
     * @throws ProblemFound with {@link TimekeepingProblem#UNKNOWN_CALENDAR} when there is none
     */
    public WorkCalendar remembered(String name) {
        int mark = name.indexOf(EDITION);
        int edition = mark < 0 ? 1 : Integer.parseInt(name, mark + 1, name.length(), 10);
        InForce now = inForce.get();
        if (edition == now.edition() || now.edition() == 0) {
            return of(codeOf(name));
        }
        return Optional.ofNullable(kept(edition).calendars().get(codeOf(name)))
                // a calendar that came after the first edition under a name without one
                .orElseGet(() -> of(codeOf(name)));
    }

    /** The code of the calendar that a clock remembers. */
    public static String codeOf(String name) {
        int mark = name.indexOf(EDITION);
        return mark < 0 ? name : name.substring(0, mark);
    }

    private Almanac kept(int edition) {
        return kept.computeIfAbsent(
                edition,
                number -> editions.find(number)
                        .map(Almanac::of)
                        .orElseThrow(() -> new ProblemFound(TimekeepingProblem.UNKNOWN_CALENDAR)));
    }

    /** Which edition is in force; 0 before the first is kept. */
    public int edition() {
        return inForce.get().edition();
    }

    /** The latest editions, the last one first. */
    public List<EditionTable.Line> editions(int most) {
        return editions.list(most);
    }

    /**
     * Keeps the calendars as the tables have them now as an edition, unless the last one says the same. New clocks count by it;
     * those that run keep the edition in which they began.
     */
    int keep(Who by, String reason) {
        Almanac now = Almanac.of(tables);
        int last = editions.last();
        EditionTable.Text text = now.text();
        if (last > 0 && editions.find(last).orElseThrow().equals(text)) {
            return last;
        }
        editions.add(new EditionTable.Line(last + 1, clock.instant(), by.account(), by.name(), reason), text);
        forget();
        return last + 1;
    }

    /** The calendar that the unit keeps. */
    public WorkCalendar ofUnit(Unit unit) {
        return of(unit.calendar());
    }

    /** All calendars in the order of their codes. */
    public List<WorkCalendar> list() {
        return inForce.get().almanac().calendars().values().stream()
                .sorted(Comparator.comparing(WorkCalendar::code))
                .toList();
    }

    /** All statutory days that are known: those of the program and those imported over them. */
    public StatutoryDays statutoryDays() {
        return inForce.get().almanac().statutory();
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
        tables.hold();
        keep(Who.SYSTEM, BEFORE);
        tables.putStatutoryDays(days, viewer.account(), clock.instant());
        keep(viewer.who(), "导入法定节假日");
        forget();
        SortedSet<Integer> years =
                days.list().stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
        audit.did(Act.of(AuditAction.DAYS_IMPORTED, viewer.who())
                .with("days", days.list().size())
                .with("years", List.copyOf(years)));
        return years;
    }

    static StatutoryDays read(String csv) {
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
        inForce.forget();
    }
}
