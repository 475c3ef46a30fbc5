package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.desk.Moves.EAST;
import static org.xinqiao.desk.Moves.WEST;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("filters of a list (筛选)")
class FiltersTest {

    private static final String PLAIN = "筛选甲：物业收费";
    private static final String SPECIAL = "筛选乙：夜间 Wifi 施工";

    private static @Nullable MockHttpSession session;

    private final MockMvc http;
    private final Moves moves;
    private final People people;

    @Autowired
    FiltersTest(MockMvc http, Moves moves, People people) {
        this.http = http;
        this.moves = moves;
        this.people = people;
    }

    @BeforeEach
    void twoCasesThatDifferInEverything() throws Exception {
        if (titles("all", "text=筛选").isEmpty()) {
            moves.dispatched(PLAIN, EAST, "HOUSING");
            Facts other = Moves.facts(
                    SPECIAL, WEST, Facts.Kind.REPORT, Facts.Urgency.CRITICAL, Facts.Channel.WECHAT, "030201", null);
            moves.registered(other, Duration.ofDays(40));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind=COMPLAINT, 筛选甲",
        "kind=REPORT, 筛选乙",
        "urgency=CRITICAL, 筛选乙",
        "channel=WECHAT, 筛选乙",
        "stage=AWAITING_SIGN, 筛选甲",
        "matter=0302, 筛选乙",
        "matter=030101, 筛选甲",
        "area=990101, 筛选甲",
        "area=990102001, 筛选乙",
        "unit=HOUSING, 筛选甲",
        "unit=GOV, 筛选甲",
        "overdue=true, 筛选乙",
        "text=夜间 WIFI, 筛选乙",
        "text=物业收费, 筛选甲",
    })
    void leaveOnlyWhatFits(String filter, String title) throws Exception {
        String query = filter.startsWith("unit=") ? "unit=" + moves.unit(filter.substring(5)) : filter;
        List<String> titles = titles("all", query.contains("text=") ? query : query + "&text=筛选");
        assertThat(titles).hasSize(1).first().asString().startsWith(title);
    }

    @Test
    void daysAreWholeDaysOfThePlace() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(titles("all", "text=筛选&from=" + today)).containsExactly(PLAIN);
        assertThat(titles("all", "text=筛选&to=" + today)).containsExactlyInAnyOrder(PLAIN, SPECIAL);
        assertThat(titles("all", "text=筛选&to=" + today.minusDays(1))).containsExactly(SPECIAL);
        LocalDate then = today.minusDays(40);
        assertThat(titles("all", "text=筛选&from=" + then + "&to=" + then)).containsExactly(SPECIAL);
    }

    @Test
    void aNumberOrItsBeginningFindsTheCase() throws Exception {
        CaseId id = moves.registered("按编号查", EAST);
        String number = JsonPath.read(body("all", "text=按编号查&sort=number&direction=desc&limit=1"), "$.rows[0].number");
        assertThat(number).endsWith(id.toString());
        assertThat(titles("all", "text=" + number)).containsExactly("按编号查");
        for (int length = 4; length < number.length(); length++) {
            assertThat(titles("all", "text=" + number.substring(0, length) + "&limit=200"))
                    .contains("按编号查");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "20261399", "20260230000001", "99999999999999999999"})
    void aNumberThatCannotBeFindsNothing(String number) throws Exception {
        assertThat(titles("all", "text=" + number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "'; drop table", "\\"})
    void signsOfTheDatabaseAreOnlyText(String text) throws Exception {
        http.perform(get("/api/worklists/all").param("text", text + text).session(session()))
                .andExpect(status().isOk());
    }

    @Test
    void everythingWrongIsToldAtOnceInBothLanguages() throws Exception {
        http.perform(get("/api/worklists/all?kind=NONSENSE&area=x&unit=9999&from=yesterday&text=水&limit=many")
                        .session(session()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("desk.bad-filter"))
                .andExpect(
                        jsonPath("$.fields[*].field").value(containsInAnyOrder("kind", "area", "unit", "from", "text")))
                .andExpect(jsonPath("$.fields[0].zh").isNotEmpty())
                .andExpect(jsonPath("$.fields[0].en").isNotEmpty());
        http.perform(get("/api/worklists/all?after=nowhere").session(session()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("desk.bad-cursor"));
        http.perform(get("/api/worklists/all?sort=colour").session(session()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("desk.bad-filter"));
    }

    @Test
    void theMenuNamesTheListsOfTheRole() throws Exception {
        http.perform(get("/api/worklists").session(session()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].key").value("to-dispatch"))
                .andExpect(jsonPath("$[0].zh").value("待派单"))
                .andExpect(jsonPath("$[0].group").value("centre"));
    }

    private List<String> titles(String list, String query) throws Exception {
        return JsonPath.read(body(list, query), "$.rows[*].title");
    }

    private String body(String list, String query) throws Exception {
        return http.perform(get("/api/worklists/" + list + "?" + query).session(session()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpSession session() throws Exception {
        MockHttpSession open = session;
        if (open == null) {
            people.make("filterer", "dispatcher", moves.unit("CENTRE"), new AreaCode("9901"));
            open = Browser.signIn(http, "filterer");
            session = open;
        }
        return open;
    }
}
