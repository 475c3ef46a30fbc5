package org.xinqiao.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** 入口清单: every way in there is, in one list; what is not on it stays shut. */
public final class Doors {

    private static final String LIST = "/access/doors.csv";
    private static final String ANYBODY = "ANYBODY";
    private static final String SIGNED_IN = "SIGNED_IN";
    /** A column that most rows leave out. */
    private static final String MARKS = "marks";

    private Doors() {}

    /** In the order of the list. */
    public static List<Door> all() {
        try (InputStream stream = Objects.requireNonNull(Doors.class.getResourceAsStream(LIST))) {
            return CsvTable.read(new InputStreamReader(stream, StandardCharsets.UTF_8)).stream()
                    .map(Doors::door)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door door(CSVRecord row) {
        String who = row.get("who");
        Set<Power> powers = who.equals(ANYBODY) || who.equals(SIGNED_IN)
                ? Set.of()
                : Arrays.stream(who.split(";")).map(Power::valueOf).collect(Collectors.toSet());
        Set<Door.Mark> marks = row.isSet(MARKS) && !row.get(MARKS).isEmpty()
                ? Arrays.stream(row.get(MARKS).split(";"))
                        .map(Door.Mark::valueOf)
                        .collect(Collectors.toSet())
                : Set.of();
        return new Door(
                row.get("method"), row.get("path"), who.equals(ANYBODY), powers, row.get("zh"), row.get("en"), marks);
    }
}
