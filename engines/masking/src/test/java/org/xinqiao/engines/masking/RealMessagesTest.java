package org.xinqiao.engines.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On what people wrote to a city's leaders; their own numbers were taken out there, so nearly every find is a false one. */
@DisplayName("hidden numbers in real messages (脱敏的准确)")
class RealMessagesTest {

    private static final Path MESSAGES = Path.of("..", "..", "..", "shared", "data", "messages");
    private static final double MOST_FALSE = 0.002;

    @Test
    void areSeldomSeenWhereNoneAre() throws IOException {
        assumeTrue(Files.isDirectory(MESSAGES), "no real messages here: " + MESSAGES);
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        List<String> texts = texts();
        texts.forEach(text -> FreeText.scan(text).forEach(found -> seen.merge(found.kind(), 1, Integer::sum)));
        System.out.println("found in " + texts.size() + " messages: " + seen);
        int persons = seen.getOrDefault(Kind.MOBILE, 0)
                + seen.getOrDefault(Kind.IDENTITY, 0)
                + seen.getOrDefault(Kind.BANK_CARD, 0);
        assertThat(persons).isLessThanOrEqualTo((int) (texts.size() * MOST_FALSE));
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : List.of("labelled.csv", "stream-first-half.csv", "answered.csv")) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file));
                    var rows = format.parse(reader)) {
                for (CSVRecord row : rows) {
                    texts.add(String.join(" ", row.toList().subList(1, row.size())));
                }
            }
        }
        return texts;
    }
}
