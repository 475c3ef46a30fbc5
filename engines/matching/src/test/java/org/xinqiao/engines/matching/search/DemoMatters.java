package org.xinqiao.engines.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** 演示事项: the catalogue of the demo city, read once for the tests. */
final class DemoMatters {

    static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static final List<Matter> ALL = read();

    private DemoMatters() {}

    private static List<Matter> read() {
        try (var reader = Files.newBufferedReader(Path.of("../../demo/catalogue/matters.csv"));
                var parser = CSV.parse(reader)) {
            return parser.stream().map(DemoMatters::matter).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Matter matter(CSVRecord row) {
        return new Matter(
                row.get("code"),
                Integer.parseInt(row.get("level")),
                row.get("parent"),
                row.get("name"),
                row.get("name_en"),
                row.get("description"),
                words(row.get("examples")),
                words(row.get("keywords")));
    }

    private static List<String> words(String joined) {
        return Stream.of(joined.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }
}
