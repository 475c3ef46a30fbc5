package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.testing.Browser.echo;

import java.time.Instant;
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
import org.xinqiao.citizens.Citizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a call and what it was about (来电与诉求)")
class CallContactTest {

    private static final String FORM = """
            {"draftId":"%s","kind":"HELP","urgency":"NORMAL","channel":"PHONE","title":"路灯不亮","text":"门口的路灯不亮。",
             "matter":"030101","area":"990101001001","address":"","confidential":false,"call":"%s",
             "caller":{"name":"%s","phone":null,"anonymous":%s}}
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
    private Citizens citizens;

    @Autowired
    private DSLContext sql;

    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession other = new MockHttpSession();
    private MockHttpSession leader = new MockHttpSession();
    private UUID call = UUID.randomUUID();

    @BeforeEach
    void aCallThatTheTakerHas() throws Exception {
        taker = signedIn("call-taker", "call_taker");
        other = signedIn("call-other", "call_taker");
        leader = signedIn("call-leader", "shift_leader");
        call = UUID.randomUUID();
        sql.insertInto(CALL)
                .set(CALL.ID, call)
                .set(CALL.AREA, "9901")
                .set(CALL.DIRECTION, "IN")
                .set(CALL.DIALLED, "12319")
                .set(CALL.CITIZEN, citizens.findOrCreate("", "13955556666").value())
                .set(CALL.ARRIVED_AT, Instant.now())
                .set(CALL.SINCE, Instant.now())
                .set(CALL.ANSWERED_AT, Instant.now())
                .set(CALL.AGENT, accounts.find("call-taker").orElseThrow().id().value())
                .execute();
    }

    @Test
    void isShownMaskedToWhoeverHasItBeforeTheFirstWord() throws Exception {
        ask(taker, "/api/calls/" + call + "/caller")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.citizen.maskedPhone").value("139****6666"))
                .andExpect(jsonPath("$.call.dialled").value("12319"));
        ask(leader, "/api/calls/" + call + "/caller").andExpect(status().isOk());
        assertThat(sql.fetchCount(ENTRY, ENTRY.ACTION.eq("citizen.looked-up").and(ENTRY.PERSON.eq("call-taker"))))
                .isPositive();
    }

    @Test
    void isNobodyElses() throws Exception {
        ask(other, "/api/calls/" + call + "/caller")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("intake.no-such-call"));
        register(other, "", false)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("intake.no-such-call"));
        ask(taker, "/api/calls/" + UUID.randomUUID() + "/caller").andExpect(status().isNotFound());
    }

    @Test
    void givesItsCallerToTheCaseAndIsFoundThere() throws Exception {
        String id = idOf(register(taker, "", false).andExpect(status().isCreated()));

        ask(taker, "/api/cases/" + id)
                .andExpect(jsonPath("$.callers[0].maskedPhone").value("139****6666"));
        ask(taker, "/api/cases/" + id + "/calls")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].id").value(call.toString()))
                .andExpect(jsonPath("$[0].agent").value("call-taker"));
        String second = idOf(register(taker, "", false).andExpect(status().isCreated()));
        assertThat(second).isNotEqualTo(id);
        ask(taker, "/api/cases/" + second + "/calls").andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void givesNobodyToOneThatIsAnonymousAndANameToOneWhoGaveIt() throws Exception {
        String secret = idOf(register(taker, "李四", true).andExpect(status().isCreated()));
        ask(taker, "/api/cases/" + secret)
                .andExpect(jsonPath("$.callers[0].maskedPhone").doesNotExist());
        String named = idOf(register(taker, "李四光", false).andExpect(status().isCreated()));
        ask(taker, "/api/cases/" + named)
                .andExpect(jsonPath("$.callers[0].maskedName").value("李**"))
                .andExpect(jsonPath("$.callers[0].maskedPhone").value("139****6666"));
    }

    @Test
    void isPutToACaseThatIsThereAlready() throws Exception {
        UUID first = call;
        String id = idOf(register(taker, "", false));
        aCallThatTheTakerHas();
        assertThat(call).isNotEqualTo(first);

        put(taker, id).andExpect(status().isNoContent());
        put(taker, id).andExpect(status().isNoContent());

        ask(taker, "/api/cases/" + id + "/calls").andExpect(jsonPath("$", hasSize(2)));
        put(other, id).andExpect(status().isNotFound());
        put(taker, "99999999").andExpect(jsonPath("$.code").value("casework.not-found"));
        assertThat(sql.fetchCount(ENTRY, ENTRY.ACTION.eq("call.linked").and(ENTRY.SUBJECT_ID.eq(id))))
                .isEqualTo(2);
    }

    private ResultActions ask(MockHttpSession who, String path) throws Exception {
        return http.perform(get(path).session(who));
    }

    private ResultActions register(MockHttpSession who, String name, boolean anonymous) throws Exception {
        return send(who, "/api/cases", FORM.formatted(UUID.randomUUID(), call, name, anonymous));
    }

    private ResultActions put(MockHttpSession who, String id) throws Exception {
        return send(who, "/api/cases/" + id + "/calls", "{\"call\":\"%s\"}".formatted(call));
    }

    private ResultActions send(MockHttpSession who, String path, String body) throws Exception {
        return http.perform(post(path)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String idOf(ResultActions registered) throws Exception {
        return registered.andReturn().getResponse().getContentAsString().replaceAll(".*\"id\":\"(\\d+)\".*", "$1");
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }
}
