package org.xinqiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName(
        "measures of supervision (督办措施): given by hand, answered, judged, confirmed by two, withdrawn and still seen")
class MeasuresTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Oversight town;

    @Autowired
    private Ladder ladder;

    @Autowired
    private DSLContext sql;

    private MockHttpSession supervisor = new MockHttpSession();
    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession housing = new MockHttpSession();
    private MockHttpSession water = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        supervisor = signedIn("measure-supervisor", "supervisor", "CENTRE");
        leader = signedIn("measure-leader", "leader", "GOV");
        housing = signedIn("measure-housing", "handler", "HOUSING");
        water = signedIn("measure-water", "handler", "WATER");
    }

    private MockHttpSession signedIn(String name, String role, String unit) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, town.unit(unit), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private ResultActions send(String path, MockHttpSession who, String body) throws Exception {
        return http.perform(post("/api/" + path)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions read(String path, MockHttpSession who) throws Exception {
        return http.perform(get("/api/" + path).session(who));
    }

    private String given(CaseId id, MockHttpSession who, String kind, String answer) throws Exception {
        String body = "{\"id\":\"%s\",\"kind\":\"%s\",\"answer\":\"%s\",\"words\":\"请说明办理情况\"}"
                .formatted(UUID.randomUUID(), kind, answer);
        String made = send("cases/" + id + "/measures", who, body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return made.replaceAll("^\\{\"id\":\"(\\d+)\".*", "$1");
    }

    @Test
    void isAnsweredRefusedAnsweredAgainAndAccepted() throws Exception {
        CaseId id = town.dispatched("外墙脱落", Duration.ofMinutes(5));
        String measure = given(id, supervisor, "YELLOW_CARD", "2 WORKING_DAYS");
        read("measures?mine=true", housing)
                .andExpect(jsonPath("$.rows[*].id", hasItem(measure)))
                .andExpect(jsonPath("$.rows[0].acts", hasItem("ANSWER")));
        send("measures/" + measure + "/answer", water, "{\"words\":\"不是我的\"}")
                .andExpect(jsonPath("$.code").value("supervision.no-such-measure"));
        send("measures/" + measure + "/answer", housing, "{\"words\":\"\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].field").value("words"));
        send("measures/" + measure + "/answer", housing, "{\"words\":\"正在办理\"}")
                .andExpect(jsonPath("$.state").value("ANSWERED"))
                .andExpect(jsonPath("$.answers[0].late").value(false));
        send("measures/" + measure + "/verdict", supervisor, "{\"yes\":false,\"reason\":\"没有说何时办结\"}")
                .andExpect(jsonPath("$.state").value("AWAITING_ANSWER"));
        sql.execute(
                "update supervision.measure set answer_due = now() - interval '1 minute' where id = ?",
                Long.parseLong(measure));
        read("measures?late=true", supervisor).andExpect(jsonPath("$.rows[*].id", hasItem(measure)));
        send("measures/" + measure + "/answer", housing, "{\"words\":\"明日办结\"}")
                .andExpect(jsonPath("$.answers[1].late").value(true));
        send("measures/" + measure + "/verdict", supervisor, "{\"yes\":true}")
                .andExpect(jsonPath("$.state").value("SETTLED"))
                .andExpect(jsonPath("$.answers", hasSize(2)))
                .andExpect(jsonPath("$.answers[0].accepted").value(false));
        send("measures/" + measure + "/verdict", supervisor, "{\"yes\":true}")
                .andExpect(jsonPath("$.code").value("supervision.not-so"));
    }

    @Test
    void urgingByHandStandsInTheStoryAndIsOneMeasure() throws Exception {
        CaseId id = town.dispatched("路灯不亮", Duration.ofMinutes(5));
        given(id, supervisor, "URGING", "");
        ladder.lookAt(List.of(id));
        read("cases/" + id + "/measures", housing)
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].kind").value("URGING"));
        assertThat(sql.fetch("select type from casework.story where case_id = ?", id.value())
                        .getValues(0, String.class))
                .contains("Urged");
    }

    @Test
    @DisplayName("red cards are leaders' to give; accountability takes two people")
    void graveOnesAreNotForEverybody() throws Exception {
        CaseId id = town.dispatched("承重墙开裂", Duration.ofMinutes(5));
        send("cases/" + id + "/measures", supervisor, "{\"kind\":\"RED_CARD\",\"words\":\"严重逾期\"}")
                .andExpect(jsonPath("$.code").value("supervision.too-grave"));
        int before = redCards();
        String red = given(id, leader, "RED_CARD", "");
        String account = given(id, supervisor, "ACCOUNTABILITY", "");
        read("cases/" + id + "/measures", supervisor)
                .andExpect(jsonPath("$[0].state").value("PROPOSED"))
                .andExpect(jsonPath("$[0].acts", not(hasItem("SECOND"))));
        send("measures/" + account + "/confirmation", supervisor, "{\"yes\":true}")
                .andExpect(jsonPath("$.code").value("supervision.not-alone"));
        send("measures/" + account + "/confirmation", leader, "{\"yes\":true}")
                .andExpect(jsonPath("$.state").value("GIVEN"))
                .andExpect(jsonPath("$.secondedBy").value("measure-leader"));
        send("measures/" + red + "/end", supervisor, "{\"yes\":true,\"reason\":\"误发\"}")
                .andExpect(jsonPath("$.code").value("supervision.too-grave"));
        send("measures/" + red + "/end", leader, "{\"yes\":true}")
                .andExpect(jsonPath("$.fields[0].field").value("reason"));
        assertThat(redCards()).isEqualTo(before + 1);
        send("measures/" + red + "/end", leader, "{\"yes\":true,\"reason\":\"误发，系统故障所致\"}")
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));
        assertThat(redCards()).as("what is withdrawn does not count").isEqualTo(before);
        read("cases/" + id + "/measures", housing)
                .andExpect(jsonPath("$[*].state", containsInAnyOrder("GIVEN", "WITHDRAWN")));
    }

    /** Of all units and months; other tests give some as well. */
    private int redCards() throws Exception {
        String cards =
                read("supervision/cards", leader).andReturn().getResponse().getContentAsString();
        return JsonPath.<List<Integer>>read(cards, "$[*].red").stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void theBoardShowsWhatIsLateByUnitAndGoesOnByPages() throws Exception {
        CaseId one = town.dispatched("看板一", Duration.ofMinutes(140));
        CaseId two = town.dispatched("看板二", Duration.ofMinutes(150));
        ladder.lookAt(List.of(one, two));
        String first = read("supervision/board?which=late&limit=1", supervisor)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        read("supervision/board?which=late&limit=1&after=" + next, supervisor)
                .andExpect(jsonPath("$.rows", hasSize(1)));
        read("supervision/board?after=moon", supervisor)
                .andExpect(jsonPath("$.code").value("supervision.bad-cursor"));
        read("supervision/board?which=late&limit=200&gravest=URGING", supervisor)
                .andExpect(jsonPath("$.rows[*].caseId", hasItem(one.toString())));
        read("supervision/board?which=late&limit=200", water)
                .andExpect(jsonPath("$.rows[*].caseId", not(hasItem(one.toString()))));
        read("supervision/summary", supervisor).andExpect(jsonPath("$.units[*].unit.code", hasItem("HOUSING")));
        read("supervision/board.xlsx", supervisor).andExpect(status().isOk());
    }
}
