package org.xinqiao.engines.worktime;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 周工作时间: the working hours of each day of the week, and those of a weekend that is worked in exchange for a holiday.
 *
 * <p>Written {@code MON-FRI 09:00-12:00 13:30-17:30; SAT 09:00-12:00; WORKED 09:00-12:00 13:30-17:30}. Days left out are
 * off; without {@code WORKED} a worked weekend keeps Monday's hours.
 */
public record WeekHours(Map<DayOfWeek, DayHours> days, DayHours workedWeekend) {

    public static final WeekHours ROUND_THE_CLOCK = parse("MON-SUN 00:00-24:00");

    private static final String WORKED = "WORKED";

    public WeekHours {
        var complete = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            complete.put(day, days.getOrDefault(day, DayHours.NONE));
        }
        if (complete.values().stream().allMatch(DayHours::isNone)) {
            throw new IllegalArgumentException("a week without any work has no working time to count");
        }
        days = Map.copyOf(complete);
    }

    /** Monday to Friday with the same hours, weekends off. */
    public static WeekHours weekdays(String hours) {
        return parse("MON-FRI " + hours);
    }

    public static WeekHours parse(String text) {
        var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        Optional<DayHours> worked = Optional.empty();
        for (String clause : text.strip().split("\\s*;\\s*")) {
            String[] halves = clause.split("\\s+", 2);
            if (halves.length < 2) {
                throw new IllegalArgumentException(
                        "a week is written 'MON-FRI 09:00-12:00; SAT …', not '" + text + "'");
            }
            DayHours hours = DayHours.parse(halves[1]);
            if (halves[0].equals(WORKED)) {
                worked = Optional.of(hours);
            } else {
                daysIn(halves[0]).forEach(day -> putOnce(days, day, hours));
            }
        }
        return new WeekHours(days, worked.orElse(days.getOrDefault(DayOfWeek.MONDAY, DayHours.NONE)));
    }

    private static void putOnce(Map<DayOfWeek, DayHours> days, DayOfWeek day, DayHours hours) {
        if (days.put(day, hours) != null) {
            throw new IllegalArgumentException(brief(day) + " is given twice");
        }
    }

    private static List<DayOfWeek> daysIn(String range) {
        List<DayOfWeek> ends =
                Arrays.stream(range.split("-", 2)).map(WeekHours::day).toList();
        var days = new ArrayList<DayOfWeek>();
        days.add(ends.getFirst());
        while (days.getLast() != ends.getLast()) {
            days.add(days.getLast().plus(1));
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> brief(day).equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a day is MON, TUE … SUN, not '" + text + "'"));
    }

    private static String brief(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    public DayHours on(DayOfWeek day) {
        return days.getOrDefault(day, DayHours.NONE);
    }

    /** The week in the form that {@link #parse} reads. */
    @Override
    public String toString() {
        var clauses = new ArrayList<String>();
        for (DayOfWeek first : DayOfWeek.values()) {
            boolean begins = first == DayOfWeek.MONDAY || !on(first).equals(on(first.minus(1)));
            if (begins && !on(first).isNone()) {
                DayOfWeek last = first;
                while (last != DayOfWeek.SUNDAY && on(last.plus(1)).equals(on(first))) {
                    last = last.plus(1);
                }
                clauses.add((first == last ? brief(first) : brief(first) + "-" + brief(last)) + " " + on(first));
            }
        }
        clauses.add(WORKED + " " + workedWeekend);
        return String.join("; ", clauses);
    }
}
