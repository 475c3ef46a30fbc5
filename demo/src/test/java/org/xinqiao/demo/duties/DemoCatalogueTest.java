package org.xinqiao.demo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue of the demo city is whole and agrees with itself")
class DemoCatalogueTest {

    private static final Path DEMO = Path.of("");

    @Test
    void hasTheThreeLevelsOfTheStandard() throws IOException {
        assertThat(read("catalogue/matters.csv"))
                .extracting(row -> row.get("level"))
                .satisfies(levels -> assertThat(
                                levels.stream().collect(Collectors.groupingBy(l -> l, Collectors.counting())))
                        .isEqualTo(Map.of("1", 14L, "2", 99L, "3", 515L)));
    }

    @Test
    void everyMatterHasItsParentAndItsWords() throws IOException {
        Set<String> codes = column("catalogue/matters.csv", "code");
        assertThat(codes).hasSize(628);
        assertThat(read("catalogue/matters.csv")).allSatisfy(matter -> {
            assertThat(matter.get("code")).startsWith(matter.get("parent")).hasSize(2 * level(matter));
            assertThat(matter.get("name")).isNotBlank();
            assertThat(matter.get("name_en")).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(matter.get("keywords").split("\\|")).hasSizeBetween(3, 6);
            if (level(matter) > 1) {
                assertThat(codes).contains(matter.get("parent"));
            }
        });
    }

    @Test
    void everyLeafIsDescribedAndSpokenByCitizens() throws IOException {
        List<CSVRecord> leaves = read("catalogue/matters.csv").stream()
                .filter(matter -> level(matter) == 3)
                .toList();
        assertThat(leaves).allSatisfy(leaf -> {
            assertThat(leaf.get("description").length()).isBetween(15, 40);
            assertThat(leaf.get("examples").split("\\|")).hasSizeBetween(2, 3);
        });
        assertThat(leaves.stream()
                        .flatMap(leaf -> Stream.of(leaf.get("examples").split("\\|"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindAndUrgencyHasALimit() throws IOException {
        Set<String> general = read("catalogue/limits.csv").stream()
                .filter(row -> row.get("matter").isEmpty())
                .map(row -> row.get("kind") + " " + row.get("urgency"))
                .collect(Collectors.toSet());
        assertThat(general).hasSize(8 * 3);
    }

    @Test
    void everyLimitIsWellFormedAndNamesItsClause() throws IOException {
        String limit = "[1-9]\\d* (WORKING|EMERGENCY)_(HOURS|DAYS)";
        Set<String> codes = column("catalogue/matters.csv", "code");
        assertThat(read("catalogue/limits.csv")).allSatisfy(row -> {
            assertThat(row.get("sign_limit")).matches(limit);
            assertThat(row.get("reply_limit")).matches(limit);
            assertThat(row.get("clause")).startsWith("《");
            assertThat(codes).containsAnyOf(row.get("matter"), row.get("matter").isEmpty() ? "01" : "none");
        });
        assertThat(read("catalogue/stage-limits.csv"))
                .allSatisfy(row -> assertThat(row.get("limit")).matches(limit));
    }

    @Test
    void everyDutyNamesAMatterAnAreaAndUnitsThatExist() throws IOException {
        Set<String> matters = column("catalogue/matters.csv", "code");
        Set<String> areas = column("city/areas.csv", "code");
        Set<String> units = column("city/units.csv", "code");
        assertThat(read("city/duties.csv")).isNotEmpty().allSatisfy(duty -> {
            assertThat(matters).contains(duty.get("matter_code"));
            assertThat(areas).contains(duty.get("area_code"));
            assertThat(units).contains(duty.get("lead_unit"));
            assertThat(Stream.of(duty.get("assist_units").split(";")).filter(unit -> !unit.isEmpty()))
                    .isSubsetOf(units);
            assertThat(duty.get("clause")).startsWith("《");
        });
    }

    @Test
    void theDutyListIsTheOneTheProgramMakes() throws IOException {
        assertThat(Files.readString(DEMO.resolve("city/duties.csv"))).isEqualTo(MakeDuties.text(DEMO));
    }

    private static int level(CSVRecord matter) {
        return Integer.parseInt(matter.get("level"));
    }

    private static Set<String> column(String file, String name) throws IOException {
        return read(file).stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }

    private static List<CSVRecord> read(String file) throws IOException {
        return DemoTable.read(DEMO.resolve(file));
    }
}
