package org.xinqiao.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A row of a committed file, by column. */
record Row(CSVRecord line) {

    static List<Row> of(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(Path.of("city", file))) {
            return format.parse(reader).stream().map(Row::new).toList();
        }
    }

    String get(String column) {
        return line.get(column);
    }
}
