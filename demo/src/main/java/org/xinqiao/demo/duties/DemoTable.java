package org.xinqiao.demo.duties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** 数据表: a CSV file of the demo, its first line the names of the columns. */
final class DemoTable {

    private static final CSVFormat READ =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat WRITE =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private DemoTable() {}

    static List<CSVRecord> read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file);
                var parser = READ.parse(reader)) {
            return parser.getRecords();
        }
    }

    static String write(String columns, List<? extends List<?>> rows) throws IOException {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, WRITE)) {
            printer.printRecord((Object[]) columns.split(","));
            printer.printRecords(rows);
        }
        return text.toString();
    }
}
