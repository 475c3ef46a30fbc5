package org.xinqiao.timekeeping;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;
import org.xinqiao.timekeeping.store.CalendarTables;

/** Takes in the place's working calendars. */
@Component
class CalendarsOfPlace implements PlaceLoader {

    private static final int FLOOR = 30;

    private final CalendarTables tables;
    private final WorkCalendars inMemory;

    CalendarsOfPlace(CalendarTables tables, WorkCalendars inMemory) {
        this.tables = tables;
        this.inMemory = inMemory;
    }

    @Override
    public String room() {
        return "timekeeping";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !tables.list(StatutoryDays.notObserved()).isEmpty();
    }

    @Override
    public String load(Path place) {
        List<CalendarTables.CalendarRow> rows =
                PlaceTable.of(place, "city/calendars.csv").read(CalendarsOfPlace::calendar);
        tables.put(rows);
        inMemory.forget();
        return rows.size() + " calendars";
    }

    private static CalendarTables.CalendarRow calendar(CSVRecord line) {
        return new CalendarTables.CalendarRow(
                line.get("code"),
                new Wording(line.get("name"), line.get("name_en")),
                ZoneId.of(line.get("zone")),
                WeekHours.parse(line.get("week")),
                Boolean.parseBoolean(line.get("statutory")));
    }
}
