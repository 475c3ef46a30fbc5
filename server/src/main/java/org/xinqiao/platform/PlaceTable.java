package org.xinqiao.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** 地方资料表: a table of the place's folder, whose first line names its columns. */
public final class PlaceTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path file;

    private PlaceTable(Path file) {
        this.file = file;
    }

    public static PlaceTable of(Path place, String name) {
        return new PlaceTable(place.resolve(name));
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Every line as what it stands for.
     *
     * @throws StartRefused naming file and line where one makes no sense
     */
    public <T> List<T> read(Function<CSVRecord, T> meaning) {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.stream().map(line -> understood(line, meaning)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a cell that holds several. */
    public static List<String> several(String cell, String between) {
        return Arrays.stream(cell.split(java.util.regex.Pattern.quote(between), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private <T> T understood(CSVRecord line, Function<CSVRecord, T> meaning) {
        try {
            return meaning.apply(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            long row = line.getRecordNumber() + 1;
            throw new StartRefused(
                    file.getFileName() + " 第 " + row + " 行无法识别：" + e.getMessage(),
                    "Line " + row + " of " + file.getFileName() + " makes no sense: " + e.getMessage());
        }
    }
}
