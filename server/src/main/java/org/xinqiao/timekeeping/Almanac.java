package org.xinqiao.timekeeping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.timekeeping.store.CalendarTables;
import org.xinqiao.timekeeping.store.EditionTable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 历书: all calendars, with the days off that they keep. */
record Almanac(StatutoryDays statutory, Map<String, WorkCalendar> calendars) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CalendarLine>> LINES = new TypeReference<>() {};

    /** As the tables have it now. */
    static Almanac of(CalendarTables tables) {
        StatutoryDays statutory = StatutoryDays.shipped().with(tables.importedDays());
        return of(statutory, tables.list(statutory));
    }

    private static Almanac of(StatutoryDays statutory, List<WorkCalendar> calendars) {
        return new Almanac(
                statutory, calendars.stream().collect(Collectors.toMap(WorkCalendar::code, Function.identity())));
    }

    /** As an edition keeps it. */
    static Almanac of(EditionTable.Text text) {
        StatutoryDays statutory = StatutoryDays.parse(text.days());
        List<CalendarLine> lines = JSON.readValue(text.calendars(), LINES);
        return of(
                statutory, lines.stream().map(line -> line.calendar(statutory)).toList());
    }

    /** For an edition to keep. */
    EditionTable.Text text() {
        return new EditionTable.Text(
                statutory.toString(),
                JSON.writeValueAsString(calendars.values().stream()
                        .sorted(Comparator.comparing(WorkCalendar::code))
                        .map(CalendarLine::of)
                        .toList()));
    }

    /** With another table of days off, for the calendars that keep them. */
    Almanac with(StatutoryDays days) {
        return of(
                days,
                calendars.values().stream()
                        .map(it -> CalendarLine.of(it).calendar(days))
                        .toList());
    }

    /** With a calendar added, or in the place of the one with its code. */
    Almanac with(CalendarLine line) {
        Map<String, WorkCalendar> all = new TreeMap<>(calendars);
        all.put(line.code(), line.calendar(statutory));
        return new Almanac(statutory, Map.copyOf(all));
    }
}
