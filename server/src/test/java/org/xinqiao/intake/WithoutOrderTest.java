package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("what need not become an order (不转办)")
class WithoutOrderTest {

    private static final String FORM = """
            {"draftId":"%s","kind":"HELP","urgency":"NORMAL","channel":"PHONE","title":"物业电梯","text":"小区电梯的维修费谁出。",
             "area":"990101001001","address":"二里 8 号","confidential":false,
             "caller":{"name":"李四","phone":"%s","anonymous":false},"then":%s}
            """;
    private static final String MONTH = "/api/conclusions";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession supervisor = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        taker = signedIn("without-taker", "call_taker");
        leader = signedIn("without-leader", "shift_leader");
        supervisor = signedIn("without-supervisor", "supervisor");
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("990101"));
        }
        return Browser.signIn(http, name);
    }

    private String registered(String phone, String then) throws Exception {
        ResultActions sent = http.perform(post("/api/cases")
                .with(echo())
                .session(taker)
                .contentType(MediaType.APPLICATION_JSON)
                .content(FORM.formatted(UUID.randomUUID(), phone, then)));
        return text(sent.andExpect(status().isCreated()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int taken(String way) throws Exception {
        String figures = text(http.perform(get(MONTH).session(supervisor)).andExpect(status().isOk()));
        return ((Number) JsonPath.<List<Object>>read(figures, "$.ways[?(@.way=='" + way + "')].cases")
                        .getFirst())
                .intValue();
    }

    @Test
    void endsWithItsWayItsWordsAndItsCount() throws Exception {
        int before = taken("NOT_GOVERNMENT");
        String made = registered(
                "13766660001",
                "{\"step\":\"conclude\",\"way\":\"NOT_GOVERNMENT\",\"to\":\"业主委员会\",\"text\":\"维修费由业主共同决定，请联系业主委员会。\"}");
        assertThat(made).doesNotContain("refused");
        String id = JsonPath.read(made, "$.id");
        http.perform(get("/api/cases/" + id).session(taker))
                .andExpect(jsonPath("$.stage").value("CLOSED"))
                .andExpect(jsonPath("$.reply.text").value("维修费由业主共同决定，请联系业主委员会。"))
                .andExpect(jsonPath("$.story[1].zh").value("不转办：不属于政府职责，引导市场或社会途径"));
        assertThat(taken("NOT_GOVERNMENT")).isEqualTo(before + 1);
        http.perform(get(MONTH + "/cases").param("way", "NOT_GOVERNMENT").session(supervisor))
                .andExpect(jsonPath("$.rows[0].id").value(id))
                .andExpect(jsonPath("$.rows[0].to").value("业主委员会"));
    }

    @Test
    void joinsTheSameMatterAndIsAnsweredWithIt() throws Exception {
        String running = JsonPath.read(registered("13766660002", "null"), "$.id");
        String made = registered(
                "13766660003",
                "{\"step\":\"conclude\",\"way\":\"SAME_MATTER\",\"earlier\":\"" + running
                        + "\",\"text\":\"已有人反映，正在办理。\"}");
        http.perform(get("/api/cases/" + JsonPath.<String>read(made, "$.id")).session(taker))
                .andExpect(jsonPath("$.stage").value("MERGED"))
                .andExpect(jsonPath("$.mergedInto.id").value(running));
    }

    @Test
    void staysRegisteredWhereTheWayLacksWhatItNeeds() throws Exception {
        String made = registered("13766660004", "{\"step\":\"conclude\",\"way\":\"LAWFUL_PATH\",\"text\":\"请依法起诉。\"}");
        assertThat(JsonPath.<String>read(made, "$.then.refused.code")).isEqualTo("casework.refused.needs-body");
    }

    @Test
    void proposesALimitOnTheLineThatSomebodyElseReviews() throws Exception {
        registered("13766660005", "{\"step\":\"conclude\",\"way\":\"OCCUPYING\",\"text\":\"请不要恶意占用热线。\"}");
        String listed = text(http.perform(
                        get("/api/blocked-callers").param("state", "PROPOSED").session(leader))
                .andExpect(status().isOk()));
        assertThat(listed).contains("恶意占用热线").doesNotContain("13766660005");
    }

    @Test
    void isListedOnlyForThoseWhoMaySeeTheCase() throws Exception {
        registered("13766660006", "{\"step\":\"conclude\",\"way\":\"UNLAWFUL\",\"text\":\"请依法表达诉求。\"}");
        assertThat(taken("UNLAWFUL")).isPositive();
        http.perform(get(MONTH + "/cases").param("way", "UNLAWFUL").session(signedIn("without-admin", "system_admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").isEmpty());
    }

    @Test
    void isNotCountedForThoseWhoOnlyTakeCalls() throws Exception {
        http.perform(get(MONTH).session(taker)).andExpect(status().isForbidden());
        http.perform(get(MONTH).param("month", "soon").session(supervisor))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("casework.bad-month"));
    }
}
