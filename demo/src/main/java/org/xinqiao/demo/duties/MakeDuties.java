package org.xinqiao.demo.duties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** 生成职责清单: writes {@code city/duties.csv} from {@code catalogue/duty-functions.csv} and the city's units. */
public final class MakeDuties {

    private static final String COLUMNS = "matter_code,area_code,lead_unit,assist_units,clause,note";

    private MakeDuties() {}

    /** Takes the folder of the demo. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: MakeDuties FOLDER");
        }
        Path demo = Path.of(args[0]);
        Files.writeString(demo.resolve("city/duties.csv"), text(demo));
    }

    /** The whole file as it must be for the files beside it. */
    static String text(Path demo) throws IOException {
        List<String> matters = DemoTable.read(demo.resolve("catalogue/matters.csv")).stream()
                .filter(row -> row.get("level").equals("3"))
                .map(row -> row.get("code"))
                .toList();
        var rows = list(demo).linesFor(matters).stream().map(MakeDuties::row).toList();
        return DemoTable.write(COLUMNS, rows);
    }

    private static DutyList list(Path demo) throws IOException {
        var functions = DemoTable.read(demo.resolve("catalogue/duty-functions.csv")).stream()
                .map(MakeDuties::function)
                .toList();
        var offices = DemoTable.read(demo.resolve("city/units.csv")).stream()
                .map(row -> new Office(
                        row.get("code"), row.get("name"), row.get("kind"), row.get("function"), row.get("area_code")))
                .toList();
        var areas = DemoTable.read(demo.resolve("city/areas.csv")).stream()
                .map(row -> row.get("code"))
                .toList();
        return new DutyList(functions, new Offices(offices), areas);
    }

    private static DutyFunction function(CSVRecord row) {
        return new DutyFunction(
                row.get("matter"),
                DutyFunction.Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                row.get("lead"),
                Stream.of(row.get("assists").split(";"))
                        .filter(function -> !function.isEmpty())
                        .toList(),
                row.get("clause"));
    }

    private static List<String> row(DutyLine line) {
        return List.of(
                line.matter(), line.area(), line.lead(), String.join(";", line.assists()), line.clause(), line.note());
    }
}
