package org.xinqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The units (承办单位) make one tree over the areas")
class UnitsTest {

    private static final Set<String> DISTRICT = Set.of(
            ("education police civil_affairs justice finance labour land environment housing urban_management transport"
                            + " water agriculture commerce culture health veterans emergency market medical_insurance"
                            + " petition gov_service sanitation tax")
                    .split(" "));
    private static final Set<String> CITY =
            Set.of(("gov hotline_centre gov_office development education science industry ethnic police traffic_police"
                            + " civil_affairs justice finance labour land environment housing urban_management transport"
                            + " water agriculture commerce culture health veterans emergency audit market"
                            + " medical_insurance statistics petition gov_service tax forestry provident_fund fire"
                            + " disabled women youth trade_union discipline organisation_dept publicity political_legal"
                            + " post meteorology financial_regulator sanitation parks municipal housing_security"
                            + " property_centre power water_supply drainage heat gas bus telecom broadcasting rail"
                            + " airport hospital school sports tourism red_cross archives")
                    .split(" "));

    private final List<Row> units;
    private final Map<String, Row> byCode;

    UnitsTest() throws IOException {
        units = Row.of("units.csv");
        byCode = units.stream().collect(Collectors.toMap(unit -> unit.get("code"), unit -> unit));
    }

    @Test
    void are289BesidesAPostForEachOf786Grids() {
        assertThat(units).filteredOn(unit -> !kind(unit, "grid")).hasSize(289);
        assertThat(units).filteredOn(unit -> kind(unit, "grid")).hasSize(786);
        assertThat(units).filteredOn(unit -> kind(unit, "street_office")).hasSize(20);
        assertThat(units).filteredOn(unit -> kind(unit, "community")).hasSize(82);
        assertThat(units).filteredOn(unit -> kind(unit, "district_government")).hasSize(3);
    }

    @Test
    void haveNoTwoOfOneName() {
        assertThat(units).extracting(unit -> unit.get("name")).doesNotHaveDuplicates();
        assertThat(units).extracting(unit -> unit.get("short_name")).doesNotHaveDuplicates();
    }

    @Test
    void haveTheCityGovernmentAboveThemAll() {
        for (Row unit : units) {
            assertThat(root(unit)).isEqualTo("9901-gov");
        }
    }

    @Test
    void stayWithinTheAreaOfTheUnitAbove() {
        for (Row unit : units) {
            Row above = byCode.get(unit.get("parent_code"));
            if (above != null) {
                assertThat(unit.get("area_code")).startsWith(above.get("area_code"));
                assertThat(level(unit)).isBetween(level(above), level(above) + 1);
            }
        }
    }

    @Test
    void coverEveryFunctionInTheCityAndInEachDistrict() {
        assertThat(functions("9901")).isEqualTo(CITY);
        assertThat(functions("990101")).containsAll(DISTRICT);
        assertThat(functions("990102")).containsAll(DISTRICT);
        assertThat(functions("990103")).containsAll(DISTRICT);
    }

    @Test
    void keepACalendarThatIsGiven() throws IOException {
        List<String> calendars = Row.of("calendars.csv").stream()
                .map(calendar -> calendar.get("code"))
                .toList();
        assertThat(units).extracting(unit -> unit.get("calendar")).isSubsetOf(calendars);
    }

    private String root(Row unit) {
        Set<String> seen = new HashSet<>();
        Row at = unit;
        for (Row above = at; above != null; above = byCode.get(at.get("parent_code"))) {
            at = above;
            assertThat(seen.add(at.get("code"))).isTrue();
        }
        return at.get("code");
    }

    private Set<String> functions(String area) {
        return units.stream()
                .filter(unit -> unit.get("area_code").equals(area))
                .map(unit -> unit.get("function"))
                .collect(Collectors.toSet());
    }

    private static boolean kind(Row unit, String kind) {
        return unit.get("kind").equals(kind);
    }

    private static int level(Row unit) {
        return Integer.parseInt(unit.get("level"));
    }
}
