package org.xinqiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.supervision.BellViews.BellCount;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName(
        "what supervision tells somebody (给我的督办): the unit at once, those above when nobody answered or judged in time")
class BellTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Oversight town;

    @Autowired
    private Ladder ladder;

    @Autowired
    private Bell bell;

    @Autowired
    private MeasureTable measures;

    private MockHttpSession housing = new MockHttpSession();
    private MockHttpSession water = new MockHttpSession();
    private MockHttpSession above = new MockHttpSession();
    private MockHttpSession supervisor = new MockHttpSession();
    private MockHttpSession leader = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        housing = signedIn("bell-housing", "handler", "HOUSING");
        water = signedIn("bell-water", "handler", "WATER");
        above = signedIn("bell-above", "unit_head", "GOV");
        supervisor = signedIn("bell-supervisor", "supervisor", "CENTRE");
        leader = signedIn("bell-leader", "leader", "GOV");
    }

    private MockHttpSession signedIn(String name, String role, String unit) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, town.unit(unit), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private ResultActions told(MockHttpSession who) throws Exception {
        return http.perform(get("/api/supervision/told").session(who)).andExpect(status().isOk());
    }

    private ResultActions send(String path, MockHttpSession who, String body) throws Exception {
        return http.perform(post("/api/" + path)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private Measure ordered(String title) {
        CaseId id = town.dispatched(title, Facts.Channel.LEADER, Duration.ofMinutes(5));
        ladder.round();
        return measures.of(id).getFirst();
    }

    @Test
    void isToldToTheUnitAndToNobodyElseAndCountsUntilItIsSeen() throws Exception {
        CaseId id = town.dispatched("电梯停运", Duration.ofMinutes(110));
        ladder.round();
        String reminder = Long.toString(measures.of(id).getFirst().id());
        told(housing).andExpect(jsonPath("$.told[?(@.measure.id=='" + reminder + "')].fresh", hasItem(true)));
        told(water).andExpect(jsonPath("$.told[*].measure.id", not(hasItem(reminder))));
        Viewer handler = viewers.named("bell-housing");
        int before = bell.count(handler).fresh();
        assertThat(before).isPositive();
        send("supervision/told/seen", housing, "{\"upTo\":\"" + reminder + "\"}")
                .andExpect(status().isOk());
        assertThat(bell.count(handler).fresh()).isLessThan(before);
        told(housing).andExpect(jsonPath("$.told[?(@.measure.id=='" + reminder + "')].fresh", hasItem(false)));
        send("supervision/told/seen", housing, "{\"upTo\":\"moon\"}")
                .andExpect(jsonPath("$.code").value("supervision.bad-cursor"));
    }

    @Test
    void anOpenPageHearsOfItAsItComes() throws Exception {
        Viewer handler = viewers.named("bell-housing");
        LinkedBlockingQueue<BellCount> heard = new LinkedBlockingQueue<>();
        Runnable leave = bell.watch(handler, now -> now == null || heard.add(now));
        try {
            BellCount first = heard.poll(20, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            ordered("消防通道被占");
            BellCount next = heard.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            assertThat(next.owed()).isGreaterThan(first.owed());
        } finally {
            leave.run();
        }
    }

    @Test
    void whatNobodyAnswersRisesToTheUnitAboveAndThenToTheOffice() throws Exception {
        Measure order = ordered("燃气泄漏久拖不修");
        String which = "$.risen[?(@.caseId=='" + order.caseId() + "')].";
        told(above).andExpect(jsonPath(which + "level").isEmpty());
        town.runOut(order.id());
        ladder.round();
        told(above).andExpect(jsonPath(which + "level", hasItem(1)));
        told(supervisor).andExpect(jsonPath(which + "level").isEmpty());
        assertThat(measures.of(order.caseId()))
                .as("and what the ladder has for silence")
                .extracting(it -> it.why().rung())
                .containsExactly("UNANSWERED", "INSTRUCTED");
        town.runOut(order.id());
        ladder.round();
        told(above).andExpect(jsonPath(which + "level").isEmpty());
        told(supervisor).andExpect(jsonPath(which + "level", hasItem(2)));
        http.perform(get("/api/cases/" + order.caseId() + "/measures").session(housing))
                .andExpect(jsonPath("$[1].risen[0].unit.code").value("GOV"))
                .andExpect(jsonPath("$[1].risen[1].level").value(2));
        send("measures/" + order.id() + "/answer", housing, "{\"words\":\"明日更换管道\"}")
                .andExpect(status().isOk());
        told(supervisor).andExpect(jsonPath(which + "level").isEmpty());
    }

    @Test
    void whatTheOfficeDoesNotJudgeRisesToLeaders() throws Exception {
        Measure order = ordered("地下车库积水");
        send("measures/" + order.id() + "/answer", housing, "{\"words\":\"已抽水\"}")
                .andExpect(status().isOk());
        String which = "$.risen[?(@.caseId=='" + order.caseId() + "')].what";
        town.runOut(order.id());
        ladder.round();
        told(leader).andExpect(jsonPath(which, hasItem("DECISION")));
        told(supervisor).andExpect(jsonPath(which).isEmpty());
        send("measures/" + order.id() + "/verdict", supervisor, "{\"yes\":true}")
                .andExpect(status().isOk());
        told(leader).andExpect(jsonPath(which).isEmpty());
    }

    @Test
    void peopleWhomAMeasureNamesAreChosenFromThoseWithAnAccountAndToldOfIt() throws Exception {
        CaseId id = town.dispatched("楼顶违建", Duration.ofMinutes(5));
        long named = accounts.find("bell-housing").orElseThrow().id().value();
        http.perform(get("/api/measure-people?words=bell-hous").session(leader))
                .andExpect(jsonPath("$[*].id", hasItem(Long.toString(named))));
        String body = "{\"kind\":\"RED_CARD\",\"told\":\"OFFICE\",\"words\":\"严重逾期\",\"people\":[\"%s\"]}";
        send("cases/" + id + "/measures", leader, body.formatted("999999999999"))
                .andExpect(jsonPath("$.fields[0].field").value("people"));
        String made = send("cases/" + id + "/measures", leader, body.formatted(named))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(made).contains("bell-housing（");
        String measure = made.replaceAll("^\\{\"id\":\"(\\d+)\".*", "$1");
        told(housing).andExpect(jsonPath("$.told[*].measure.id", hasItem(measure)));
        told(supervisor).andExpect(jsonPath("$.told[*].measure.id", hasItem(measure)));
        told(water).andExpect(jsonPath("$.told[*].measure.id", not(hasItem(measure))));
    }
}
