package org.xinqiao.demo.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The duty list gives each matter one holder in each area of its level")
class DutyListTest {

    private static final List<String> AREAS = List.of("9901", "990101", "990102", "990101001", "990102001");

    private final Offices offices = new Offices(List.of(
            new Office("c-env", "市生态环境局", "department", "environment", "9901"),
            new Office("c-police", "市公安局", "department", "police", "9901"),
            new Office("c-bus", "公交公司", "company", "bus", "9901"),
            new Office("d1-env", "东区生态环境分局", "department", "environment", "990101"),
            new Office("d2-env", "西区生态环境分局", "department", "environment", "990102"),
            new Office("9901-gas", "燃气公司", "company", "gas", "9901"),
            new Office("9901-gas-2", "第二燃气公司", "company", "gas", "9901"),
            new Office("c-heat-2", "供热二厂", "company", "heat", "9901"),
            new Office("c-heat-3", "供热三厂", "company", "heat", "9901"),
            new Office("d1-police", "东区公安分局", "department", "police", "990101"),
            new Office("s1", "湖滨街道办事处", "street_office", "street_office", "990101001"),
            new Office("s2", "西山街道办事处", "street_office", "street_office", "990102001")));

    @Test
    void aMatterOfTheDistrictsHasALineInEach() {
        assertThat(lines(of("0402", DutyFunction.Level.DISTRICT, "environment"), "040201"))
                .extracting(DutyLine::lead)
                .containsExactly("d1-env", "d2-env");
    }

    @Test
    void aMatterOfTheStreetsHasALineInEach() {
        assertThat(lines(of("0903", DutyFunction.Level.STREET, "street_office"), "090305"))
                .extracting(DutyLine::area)
                .containsExactly("990101001", "990102001");
    }

    @Test
    void theLongestBeginningOfTheCodeWins() {
        assertThat(new DutyList(
                                List.of(
                                        of("0402", DutyFunction.Level.CITY, "environment"),
                                        of("040201", DutyFunction.Level.CITY, "police")),
                                offices,
                                AREAS)
                        .linesFor(List.of("040201", "040202")))
                .extracting(DutyLine::lead)
                .containsExactly("c-police", "c-env");
    }

    @Test
    void anAssistingOfficeIsTheNearestThereIs() {
        assertThat(lines(of("0402", DutyFunction.Level.DISTRICT, "environment", "police"), "040201"))
                .extracting(DutyLine::assists)
                .containsExactly(List.of("d1-police"), List.of("c-police"));
    }

    @Test
    void aPublicOfficeIsNamedWithItsStatuteAndACompanyIsNot() {
        assertThat(lines(of("0402", DutyFunction.Level.CITY, "environment"), "040201"))
                .extracting(DutyLine::clause)
                .containsExactly("《某法》；《市生态环境局职能配置规定》");
        assertThat(lines(of("0502", DutyFunction.Level.CITY, "bus"), "050202"))
                .extracting(DutyLine::clause)
                .containsExactly("《某法》");
    }

    @Test
    void ofSeveralOfficesTheChiefOneAnswers() {
        assertThat(lines(of("0406", DutyFunction.Level.CITY, "gas"), "040602"))
                .extracting(DutyLine::lead)
                .containsExactly("9901-gas");
        assertThatThrownBy(() -> lines(of("0406", DutyFunction.Level.CITY, "heat"), "040602"))
                .hasMessageContaining("none is the chief one");
    }

    @Test
    void aMissingHolderIsAnError() {
        assertThatThrownBy(() -> lines(of("0502", DutyFunction.Level.DISTRICT, "bus"), "050202"))
                .hasMessageContaining("0 offices of bus in area 990101");
        assertThatThrownBy(() -> lines(of("0502", DutyFunction.Level.CITY, "bus"), "060101"))
                .hasMessageContaining("nobody answers for matter 060101");
    }

    private List<DutyLine> lines(DutyFunction function, String matter) {
        return new DutyList(List.of(function), offices, AREAS).linesFor(List.of(matter));
    }

    private static DutyFunction of(String matter, DutyFunction.Level level, String lead, String... assists) {
        return new DutyFunction(matter, level, lead, List.of(assists), "《某法》");
    }
}
