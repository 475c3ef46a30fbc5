package org.xinqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The city (心桥市) is made the same every time")
class SameCityTest {

    @Test
    void isByteForByteTheCommittedOne(@TempDir Path folder) throws IOException {
        MakeCity.into(folder);
        for (Path made : files(folder)) {
            Path committed = Path.of("city", made.getFileName().toString());
            assertThat(Files.mismatch(made, committed))
                    .as("first byte of %s that differs; make the city anew (README.md)", committed)
                    .isEqualTo(-1);
        }
    }

    @Test
    void staysSmall() throws IOException {
        long bytes = 0;
        for (String file : List.of(
                "areas.csv",
                "areas.geojson",
                "map.geojson",
                "addresses.csv",
                "units.csv",
                "accounts.csv",
                "calendars.csv",
                "showcase.csv")) {
            bytes += Files.size(Path.of("city", file));
        }
        assertThat(bytes).isLessThan(3_000_000);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
