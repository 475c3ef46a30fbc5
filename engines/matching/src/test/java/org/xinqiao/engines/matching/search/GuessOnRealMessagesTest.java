package org.xinqiao.engines.matching.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Measures, and gates nothing: the messages lie beside the repository and only where somebody put them. */
@DisplayName("How often the first guess falls into the class people gave a real message")
class GuessOnRealMessagesTest {

    private static final Path MESSAGES = beside("shared/data/messages/labelled.csv");

    /** The seven classes of the messages, as beginnings of our codes. */
    private static final Map<String, List<String>> CLASSES = Map.of(
            "城乡建设", List.of("03", "090403", "0602"),
            "劳动和社会保障", List.of("08"),
            "教育文体", List.of("0101", "0102", "0103", "0104", "0105", "0106", "0107"),
            "商贸旅游", List.of("10", "11", "0108", "0709"),
            "环境保护", List.of("04"),
            "卫生计生", List.of("02"),
            "交通运输", List.of("05"));

    @Test
    void isMeasured() throws IOException {
        assumeTrue(Files.exists(MESSAGES), "no messages at " + MESSAGES + ": nothing to measure");
        var guess = MatterGuess.among(DemoMatters.ALL);
        var right = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        int abstained = 0;
        for (CSVRecord message : read()) {
            String label = message.get("label");
            List<Guess> guesses = guess.guess(message.get("title") + "。" + message.get("text"));
            abstained += guesses.isEmpty() ? 1 : 0;
            all.merge(label, 1, Integer::sum);
            right.merge(label, !guesses.isEmpty() && fits(label, guesses.getFirst()) ? 1 : 0, Integer::sum);
        }
        System.out.printf(
                "事项猜测 first guess in the right class: %.3f of %d, abstained %d%n",
                share(right, all), sum(all), abstained);
        all.forEach((label, count) ->
                System.out.printf("  %s %.3f of %d%n", label, 1.0 * right.getOrDefault(label, 0) / count, count));
        assertThat(all.keySet()).isEqualTo(new TreeMap<>(CLASSES).keySet());
    }

    /** A file beside the repository, or beside the folder that holds its work trees. */
    private static Path beside(String file) {
        Path repository = Path.of("../..").toAbsolutePath().normalize();
        Path near = repository.resolveSibling(file);
        return Files.exists(near)
                ? near
                : repository.resolve("../..").normalize().resolve(file);
    }

    private static boolean fits(String label, Guess guess) {
        return CLASSES.getOrDefault(label, List.of()).stream()
                .anyMatch(guess.matter().code()::startsWith);
    }

    private static double share(Map<String, Integer> right, Map<String, Integer> all) {
        return 1.0 * sum(right) / sum(all);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<CSVRecord> read() throws IOException {
        try (var reader = Files.newBufferedReader(MESSAGES);
                var parser = DemoMatters.CSV.parse(reader)) {
            return parser.getRecords();
        }
    }
}
