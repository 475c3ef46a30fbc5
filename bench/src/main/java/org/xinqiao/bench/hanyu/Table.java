package org.xinqiao.bench.hanyu;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.xinqiao.bench.Options;

/** 表: the rows of a CSV file by the names of their columns. */
final class Table {

    private Table() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            try (var rows = format.parse(reader)) {
                return rows.stream().map(CSVRecord::toMap).toList();
            }
        }
    }

    static String get(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    /** The file that an option names; without it there is nothing to measure. */
    static Path file(Options options, String name) {
        String file = options.text(name, "");
        if (file.isEmpty() || !Files.isReadable(Path.of(file))) {
            System.err.println("没有文件 no such file: " + name + " " + file);
            System.exit(2);
        }
        return Path.of(file);
    }
}
