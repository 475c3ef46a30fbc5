package org.xinqiao.engines.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With the duty list of the demo city, no case is without a proposal")
class DemoDutyListTest {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String NOISE = "040201";
    private static final String NEIGHBOURS = "090305";

    private static List<Duty> duties = List.of();
    private static List<String> areas = List.of();
    private static DutyMatcher matcher = new DutyMatcher(DutyBook.of(List.of()), Map.of(), History.NONE);

    @BeforeAll
    static void read() throws IOException {
        duties = table("duties.csv").stream().map(DemoDutyListTest::duty).toList();
        areas = table("areas.csv").stream().map(row -> row.get("code")).toList();
        Map<String, String> offices = table("units.csv").stream()
                .filter(row -> List.of("street_office", "district_gov").contains(row.get("function")))
                .collect(Collectors.toMap(row -> row.get("area_code"), row -> row.get("code")));
        matcher = new DutyMatcher(DutyBook.of(duties), offices, History.NONE);
    }

    @Test
    void everyMatterInEveryAreaHasAHolder() {
        List<String> matters = duties.stream().map(Duty::matter).distinct().toList();
        assertThat(matters).hasSize(515);
        for (String area : areas.stream()
                .filter(code -> code.length() == 9 || code.length() == 12)
                .toList()) {
            assertThat(matters)
                    .allMatch(matter -> !matcher.propose(matter, area).isEmpty());
        }
    }

    @Test
    void noiseGoesToTheDistrictWhereItIsHeard() {
        assertThat(first(NOISE, "990102001").leadUnit()).isEqualTo("990102-environment");
    }

    @Test
    void neighboursGoToTheirStreet() {
        assertThat(first(NEIGHBOURS, "990102001001").leadUnit()).isEqualTo("990102001-street_office");
    }

    @Test
    void noiseSomewhereInTheCityOffersTheThreeDistricts() {
        assertThat(matcher.propose(NOISE, "9901"))
                .extracting(Proposal::leadUnit)
                .containsExactly("990101-environment", "990102-environment", "990103-environment");
    }

    @Test
    void aStreetsMatterSomewhereInTheCityIsNotGuessed() {
        assertThat(matcher.propose(NEIGHBOURS, "9901")).isEmpty();
    }

    @Test
    void theClauseIsReadOut() {
        assertThat(first(NOISE, "990102001").explained(Names.CODES).getFirst().zh())
                .contains("《中华人民共和国噪声污染防治法》");
    }

    private static Proposal first(String matter, String area) {
        return matcher.propose(matter, area).getFirst();
    }

    private static Duty duty(CSVRecord row) {
        return new Duty(
                row.get("matter_code"),
                row.get("area_code"),
                row.get("lead_unit"),
                Stream.of(row.get("assist_units").split(";"))
                        .filter(unit -> !unit.isEmpty())
                        .toList(),
                row.get("clause"));
    }

    private static List<CSVRecord> table(String name) throws IOException {
        try (var reader = Files.newBufferedReader(Path.of("../../demo/city").resolve(name));
                var parser = CSV.parse(reader)) {
            return parser.getRecords();
        }
    }
}
