package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.testing.Browser.echo;

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
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("registering a case (登记)")
class RegistrationTest {

    private static final String GOOD = """
            {"draftId":"%s","kind":"HELP","urgency":"NORMAL","channel":"PHONE","title":"水管漏水","text":"楼道里漏水三天了。",
             "matter":"030101","area":"990101001001","address":"一里 3 号","lon":106.8,"lat":39.6,"confidential":false,
             "caller":{"name":"张三","phone":"13800138000","anonymous":false}%s}
            """;

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession handler = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        taker = signedIn("desk-taker", "call_taker", "990101");
        handler = signedIn("desk-handler", "handler", "9901");
    }

    @Test
    void givesTheCaseANumberOncePerDraft() throws Exception {
        String draft = UUID.randomUUID().toString();
        String first = body(send(taker, GOOD.formatted(draft, "")).andExpect(status().isCreated()));
        String second = body(send(taker, GOOD.formatted(draft, "")).andExpect(status().isCreated()));
        assertThat(second).isEqualTo(first).contains("number").doesNotContain("then");
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.eq("DRAFT:" + draft)))
                .isEqualTo(1);
    }

    @Test
    void aLeadersInstructionIsSupervisedFromItsBirth() throws Exception {
        String form = GOOD.formatted(
                        UUID.randomUUID(),
                        ",\"instruction\":{\"leader\":\"王副市长\",\"instructionNumber\":\"批〔2026〕7号\",\"limit\":\"3 WORKING_DAYS\"}")
                .replace("\"channel\":\"PHONE\"", "\"channel\":\"LEADER\"");
        String made = body(send(taker, form).andExpect(status().isCreated()));
        http.perform(get("/api/cases/" + made.replaceAll(".*\"id\":\"(\\d+)\".*", "$1"))
                        .session(taker))
                .andExpect(jsonPath("$.supervision.level").value(1))
                .andExpect(jsonPath("$.supervision.text").value("领导批示：王副市长（批〔2026〕7号）"));
        String nobody = GOOD.formatted(UUID.randomUUID(), "").replace("PHONE", "LEADER");
        send(taker, nobody)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].field").value("leader"));
    }

    @Test
    void tellsEveryFieldThatIsWrongAtOnce() throws Exception {
        send(taker, """
                        {"kind":"WISH","urgency":"VERY","channel":"PIGEON","title":"%s","text":" ","matter":"999999",
                         "area":"990102","lon":200,"lat":39.6,"caller":{"phone":"不知道"},"then":{"step":"dispatch"}}
                        """.formatted("长".repeat(101)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("intake.invalid"))
                .andExpect(jsonPath(
                        "$.fields[*].field",
                        containsInAnyOrder(
                                "draftId",
                                "kind",
                                "urgency",
                                "channel",
                                "title",
                                "text",
                                "matter",
                                "area",
                                "lat",
                                "phone",
                                "leadUnit")));
    }

    @Test
    void isNotForThoseWhoOnlyHandle() throws Exception {
        send(handler, GOOD.formatted(UUID.randomUUID(), "")).andExpect(status().isForbidden());
    }

    @Test
    void isAnsweredInTheSameGo() throws Exception {
        String draft = UUID.randomUUID().toString();
        String then = ",\"then\":{\"step\":\"answer-directly\",\"text\":\"请拨打物业电话。\"}";
        String first = body(send(taker, GOOD.formatted(draft, then)).andExpect(status().isCreated()));
        assertThat(first).doesNotContain("refused");
        assertThat(body(send(taker, GOOD.formatted(draft, then)))).isEqualTo(first);
        String id = first.replaceAll(".*\"id\":\"(\\d+)\".*", "$1");
        http.perform(get("/api/cases/" + id).session(taker))
                .andExpect(jsonPath("$.version").value(2));
    }

    @Test
    void staysRegisteredWhenWhatFollowsIsRefused() throws Exception {
        String then = ",\"then\":{\"step\":\"dispatch\",\"leadUnit\":\"999999\",\"assistUnits\":[],\"note\":\"\"}";
        send(taker, GOOD.formatted(UUID.randomUUID(), then))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").isNotEmpty())
                .andExpect(jsonPath("$.then.refused.code").isNotEmpty())
                .andExpect(jsonPath("$.then.refused.zh").isNotEmpty());
    }

    private ResultActions send(MockHttpSession session, String form) throws Exception {
        return http.perform(post("/api/cases")
                .with(echo())
                .session(session)
                .contentType(MediaType.APPLICATION_JSON)
                .content(form));
    }

    private MockHttpSession signedIn(String username, String role, String area) throws Exception {
        if (accounts.find(username).isEmpty()) {
            people.make(username, role, units.find("CENTRE").orElseThrow().id(), new AreaCode(area));
        }
        return Browser.signIn(http, username);
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }
}
