package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No rule of a place (规则) is written down without effect")
class RulesHaveEffectTest {

    private static final Path PLACE = Path.of("../demo/catalogue");
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @MethodSource("names")
    void somebodyReadsIt(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)).as(name).anyMatch(file -> names(file, name));
        }
    }

    static List<String> names() throws IOException {
        return Files.readAllLines(PLACE.resolve("rules.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static boolean names(Path file, String name) {
        try {
            return Files.readString(file).contains("\"" + name + "\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
