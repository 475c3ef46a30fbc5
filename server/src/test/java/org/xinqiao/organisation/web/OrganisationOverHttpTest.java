package org.xinqiao.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("areas, units, places and the map over HTTP (组织机构)")
class OrganisationOverHttpTest {

    private static int made;

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final Areas areas;
    private MockHttpSession session = new MockHttpSession();

    @Autowired
    OrganisationOverHttpTest(MockMvc http, People people, Units units, Areas areas) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.areas = areas;
    }

    @BeforeEach
    void signIn() throws Exception {
        String name = "maps" + made++;
        Unit centre = units.find("9901-hotline_centre").orElseThrow();
        people.make(name, "call_taker", centre.id(), centre.area());
        session = Browser.signIn(http, name);
    }

    @Test
    void theCityHasThreeDistricts() throws Exception {
        ask("/api/areas").andExpect(jsonPath("$[*].name").value("心桥市"));
        ask("/api/areas?parent=9901").andExpect(jsonPath("$", hasSize(3)));
        assertThat(areas.within(new AreaCode("9901"), 5)).hasSize(786);
    }

    @Test
    void anAreaComesWithItsWayFromTheCity() throws Exception {
        ask("/api/areas/990101001")
                .andExpect(jsonPath("$.path[0]").value("心桥市"))
                .andExpect(jsonPath("$.path[2]").value("心桥街道"))
                .andExpect(jsonPath("$.ancestors[*].code", is(List.of("9901", "990101"))));
    }

    @Test
    void anUnknownAreaIsAProblem() throws Exception {
        ask("/api/areas/880101")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("organisation.unknown-area"));
        ask("/api/areas?parent=x").andExpect(status().isNotFound());
    }

    @Test
    void anAreaIsFoundByFirstLetters() throws Exception {
        ask("/api/areas?q=xqjd").andExpect(jsonPath("$[*].name", hasItem("心桥街道")));
    }

    @Test
    void aPositionLiesInOneGrid() throws Exception {
        ask("/api/areas/at?lon=106.79735&lat=39.59799")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.level").value(5))
                .andExpect(jsonPath("$.code", startsWith("990101001")));
        ask("/api/areas/at?lon=1&lat=1")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("organisation.no-grid-here"));
    }

    @Test
    void aUnitIsFoundByNameAndByFirstLetters() throws Exception {
        ask("/api/units?q=热线中心").andExpect(jsonPath("$[0].code").value("9901-hotline_centre"));
        ask("/api/units?q=rxzx").andExpect(jsonPath("$[*].code", hasItem("9901-hotline_centre")));
    }

    @Test
    void unitsAreFoundByLevelAndBelowAUnit() throws Exception {
        String district = units.find("990101-district_gov").orElseThrow().id().toString();
        ask("/api/units?level=3&limit=100&under=" + district)
                .andExpect(jsonPath("$[*].level", everyItem(is(3))))
                .andExpect(jsonPath("$[*].code", everyItem(startsWith("990101"))));
        ask("/api/units/" + district).andExpect(jsonPath("$.code").value("990101-district_gov"));
    }

    @Test
    void anUnknownUnitIsAProblem() throws Exception {
        ask("/api/units/999999").andExpect(status().isNotFound());
        ask("/api/units/0").andExpect(jsonPath("$.code").value("organisation.unknown-unit"));
    }

    @Test
    void aPlaceIsFoundWithItsGridAndPosition() throws Exception {
        ask("/api/places?q=心桥公园")
                .andExpect(jsonPath("$[0].name").value("心桥公园"))
                .andExpect(jsonPath("$[0].area.level").value(5))
                .andExpect(jsonPath("$[0].lon").isNumber());
        ask("/api/places?q=xqgy").andExpect(jsonPath("$[*].name", hasItem("心桥公园")));
    }

    @Test
    void theMapIsSentOnceAndKept() throws Exception {
        for (String map : new String[] {"/api/map/base.geojson", "/api/map/areas.geojson?level=2"}) {
            String edition = Objects.requireNonNull(ask(map).andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", containsString("application/geo+json")))
                    .andExpect(header().string("Cache-Control", containsString("private")))
                    .andExpect(jsonPath("$.type").value("FeatureCollection"))
                    .andReturn()
                    .getResponse()
                    .getHeader("ETag"));
            http.perform(get(map).session(session).header("If-None-Match", edition))
                    .andExpect(status().isNotModified());
        }
    }

    @Test
    void theMapOfGridsIsThatOfOneDistrictIfAskedSo() throws Exception {
        ask("/api/map/areas.geojson?level=3&under=990101")
                .andExpect(jsonPath("$.features[*].properties.code", everyItem(startsWith("990101"))));
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(address).session(session));
    }
}
