package org.xinqiao.access;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table whose first line names its columns. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvTable() {}

    static List<CSVRecord> read(Reader reader) throws IOException {
        try (CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }
}
