package org.xinqiao.engines.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * 工作日历: when the units of a place work, and so how working time passes there.
 *
 * <p>Immutable: each {@code with…} answers a new calendar. What a date is follows from, in this order, the calendar's own
 * days, the statutory days, and the week.
 *
 * <p>Days are counted as the Civil Code counts them. 民法典 第二百零一条: 按照年、月、日计算期间的，开始的当日不计入，自下一日
 * 开始计算. 第二百零三条: 期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间.
 */
public final class WorkCalendar {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2032;
    private static final Wording WORKDAY = new Wording("工作日", "working day");
    private static final Wording WEEKEND = new Wording("周末", "weekend");
    private static final Wording REST_DAY = new Wording("休息日", "day of rest");

    private final String code;
    private final Wording name;
    private final ZoneId zone;
    private final WeekHours week;
    private final StatutoryDays statutory;
    private final Map<LocalDate, OwnDay> ownDays;

    /** Derived from the rest, and replaced by a longer one when a question reaches beyond it. */
    private volatile Timetable timetable;

    private WorkCalendar(
            String code,
            Wording name,
            ZoneId zone,
            WeekHours week,
            StatutoryDays statutory,
            Map<LocalDate, OwnDay> ownDays) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a calendar needs a code");
        }
        this.code = code;
        this.name = name;
        this.zone = zone;
        this.week = week;
        this.statutory = statutory;
        this.ownDays = Map.copyOf(ownDays);
        this.timetable = Timetable.of(FIRST_YEAR, LAST_YEAR, zone, this::hours);
    }

    /** A calendar that keeps its week and the statutory days, with no days of its own yet. */
    public static WorkCalendar of(String code, Wording name, ZoneId zone, WeekHours week, StatutoryDays statutory) {
        return new WorkCalendar(code, name, zone, week, statutory, Map.of());
    }

    /** The same calendar with these days of its own added; a day given again replaces the earlier one. */
    public WorkCalendar withOwnDays(Collection<OwnDay> days) {
        var all = new HashMap<>(ownDays);
        days.forEach(day -> all.put(day.date(), day));
        return new WorkCalendar(code, name, zone, week, statutory, all);
    }

    public WorkCalendar withStatutoryDays(StatutoryDays days) {
        return new WorkCalendar(code, name, zone, week, days, ownDays);
    }

    public String code() {
        return code;
    }

    public Wording name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    public WeekHours week() {
        return week;
    }

    public StatutoryDays statutoryDays() {
        return statutory;
    }

    public List<OwnDay> ownDays() {
        return ownDays.values().stream()
                .sorted(Comparator.comparing(OwnDay::date))
                .toList();
    }

    /** What a date is in this calendar. */
    public CalendarDay day(LocalDate date) {
        OwnDay own = ownDays.get(date);
        if (own != null) {
            return new CalendarDay(date, CalendarDay.Kind.OWN, own.hours(), own.name());
        }
        Optional<StatutoryDay> published = statutory.find(date);
        if (published.isPresent() && published.get().off()) {
            Wording holiday = published.get().wording();
            return new CalendarDay(date, CalendarDay.Kind.HOLIDAY, DayHours.NONE, holiday);
        }
        if (published.isPresent() && isWeekend(date) && !week.workedWeekend().isNone()) {
            Wording holiday = published.get().wording();
            return new CalendarDay(date, CalendarDay.Kind.WORKED_WEEKEND, week.workedWeekend(), holiday);
        }
        DayHours hours = week.on(date.getDayOfWeek());
        if (hours.isNone()) {
            return new CalendarDay(date, CalendarDay.Kind.REST, DayHours.NONE, isWeekend(date) ? WEEKEND : REST_DAY);
        }
        return new CalendarDay(date, CalendarDay.Kind.ORDINARY, hours, WORKDAY);
    }

    private DayHours hours(LocalDate date) {
        return day(date).hours();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    /** The date on which a moment falls here. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whether work is going on at that moment; at closing time it no longer is. */
    public boolean isWorking(Instant instant) {
        return nextWorkingInstant(instant).equals(instant);
    }

    /** The moment itself if work is going on, else the one at which it is taken up again. */
    public Instant nextWorkingInstant(Instant instant) {
        long time = Timetable.nanos(instant);
        return reach(time, table -> table.nextWorked(time));
    }

    public Instant plusWorkingHours(Instant start, int hours) {
        return plusWorkingTime(start, Duration.ofHours(hours));
    }

    public Instant plusWorkingMinutes(Instant start, int minutes) {
        return plusWorkingTime(start, Duration.ofMinutes(minutes));
    }

    /**
     * The first moment at which so much working time has passed since the start. It therefore lies within working time or
     * at the end of a shift, never at the beginning of the next.
     */
    public Instant plusWorkingTime(Instant start, Duration amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("working time runs forward, not by " + amount);
        }
        long time = Timetable.nanos(start);
        long nanos = amount.toNanos();
        return reach(time, table -> table.plusWorked(time, nanos));
    }

    /** The working time that passes from one moment to another that is not before it. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("time runs forward, not from " + from + " to " + to);
        }
        long begin = Timetable.nanos(from);
        long end = Timetable.nanos(to);
        return Duration.ofNanos(read(
                begin,
                table -> table.endsBefore(end)
                        ? Timetable.BEYOND
                        : table.workedBefore(end) - table.workedBefore(begin)));
    }

    /** The close of business of the n-th working day after the day of the start, which itself is not counted. */
    public Instant endOfWorkingDay(Instant start, int days) {
        requirePositive(days);
        long time = Timetable.nanos(start);
        return reach(time, table -> table.closeOfDay(time, days));
    }

    /** 24:00 of the n-th day after the day of the start, working day or not. */
    public Instant endOfDay(Instant start, int days) {
        requirePositive(days);
        return dateOf(start).plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }

    Instant startOf(LocalDate date) {
        return at(date, 0, zone);
    }

    /** The end of the shift that is running at that moment, or the moment itself outside of working time. */
    Instant endOfShift(Instant instant) {
        long time = Timetable.nanos(instant);
        return reach(time, table -> table.endOfSpan(time));
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days are counted forward, not by " + days);
        }
    }

    private Instant reach(long time, ToLongFunction<Timetable> question) {
        return Timetable.instant(read(time, question));
    }

    /** Reads the answer off the timetable, which grows until it holds both the moment asked about and the answer. */
    private long read(long time, ToLongFunction<Timetable> question) {
        Timetable table = timetable;
        while (true) {
            boolean intoThePast = table.beginsAfter(time);
            if (!intoThePast && !table.endsBefore(time)) {
                long answer = question.applyAsLong(table);
                if (answer != Timetable.BEYOND) {
                    return answer;
                }
            }
            table = table.widened(intoThePast, zone, this::hours);
            timetable = table;
        }
    }

    /** A minute of the day as a moment; minute 1440 is the midnight that ends it. */
    static Instant at(LocalDate date, int minute, ZoneId zone) {
        return minute == 0 || minute == 24 * 60
                ? date.plusDays(minute / (24 * 60)).atStartOfDay(zone).toInstant()
                : date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return code + " (" + week + ", " + zone + ")";
    }
}
