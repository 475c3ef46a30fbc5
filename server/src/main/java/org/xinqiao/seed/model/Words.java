package org.xinqiao.seed.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** 话术: what people write and say, several ways for each occasion. */
public final class Words {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<String>> byOccasion;

    private Words(Map<String, List<String>> byOccasion) {
        this.byOccasion = byOccasion;
    }

    /** Those that come with the program. */
    public static Words shipped() {
        return new Words(table("words.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("key"), Collectors.mapping(line -> line.get("text"), Collectors.toList()))));
    }

    /** A table that comes with the program. */
    static List<CSVRecord> table(String name) {
        try (InputStream content = Objects.requireNonNull(Words.class.getResourceAsStream("/seed/" + name));
                CSVParser parser = FORMAT.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the ways to say it on that occasion. */
    public String say(String occasion, Draw draw) {
        List<String> ways = byOccasion.get(occasion);
        if (ways == null) {
            throw new IllegalArgumentException("nothing is said on the occasion " + occasion);
        }
        return draw.one(ways);
    }

    /** The same about somebody or something: what stands in braces is replaced. */
    public String say(String occasion, Draw draw, String gap, String filling) {
        return say(occasion, draw).replace("{" + gap + "}", filling);
    }
}
