package org.xinqiao.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

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
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("who called is told for a reason, on record, and not to everybody (来电人明文)")
class CallerOverHttpTest {

    private static final String WHY = "{\"reason\":\"ASK_CALLER\",\"words\":\"\"}";
    private static final String PHONE = "13911112222";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private Citizens citizens;

    @Autowired
    private Cases cases;

    @Autowired
    private DSLContext sql;

    private MockHttpSession handler = new MockHttpSession();
    private MockHttpSession supervisor = new MockHttpSession();
    private MockHttpSession caller = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        handler = signedIn("mask-handler", "handler", "HOUSING");
        supervisor = signedIn("mask-supervisor", "supervisor", "CENTRE");
        caller = signedIn("mask-caller", "callback_agent", "CENTRE");
    }

    @Test
    void toTheUnitThatHandlesTheCaseOnRecord() throws Exception {
        CaseId id = dispatched(false);
        page(handler, id).andExpect(jsonPath("$.callers[0].tellable").value(true));
        ask(handler, id, WHY)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.phone").value(PHONE));
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("audit.entry")
                        .where("action = 'citizen.unmasked' and subject_id = ?", id.toString())))
                .isEqualTo(1);
    }

    @Test
    void notWithoutAReason() throws Exception {
        CaseId id = dispatched(false);
        ask(handler, id, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("citizens.no-reason"));
        ask(handler, id, "{\"reason\":\"OTHER\",\"words\":\"核对楼号\"}").andExpect(status().isOk());
    }

    @Test
    void notToWhoNeedNotReachCallers() throws Exception {
        CaseId id = dispatched(false);
        page(supervisor, id)
                .andExpect(jsonPath("$.callers[0].maskedPhone").value("139****2222"))
                .andExpect(jsonPath("$.callers[0].tellable").value(false));
        ask(supervisor, id, WHY).andExpect(status().isForbidden());
    }

    @Test
    void notAtAllToTheUnitWhereTheCallerAskedForSecrecy() throws Exception {
        CaseId id = dispatched(true);
        for (MockHttpSession outside : List.of(handler, supervisor)) {
            String shown = page(outside, id).andReturn().getResponse().getContentAsString();
            assertThat(shown).doesNotContain("2222").doesNotContain("钱**").contains("\"confidential\":true");
            ask(outside, id, WHY).andExpect(status().isForbidden());
        }
        page(caller, id).andExpect(jsonPath("$.callers[0].maskedPhone").value("139****2222"));
        ask(caller, id, WHY).andExpect(jsonPath("$.phone").value(PHONE));
    }

    @Test
    void notOfCasesOutOfSight() throws Exception {
        CaseId id = dispatched(false);
        MockHttpSession other = signedIn("mask-water", "handler", "WATER");
        ask(other, id, WHY)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("casework.not-found"));
    }

    private CaseId dispatched(boolean confidential) {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "楼道堆物",
                "楼道里堆满杂物",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                confidential,
                citizens.findOrCreate("钱多多", PHONE));
        var outcome =
                (Outcome.Done) cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts));
        CaseId id = outcome.it().id();
        Command dispatch =
                new Command.Dispatch(units.find("HOUSING").orElseThrow().id(), List.of(), "", null);
        assertThat(cases.handle(viewers.named("dispatcher"), id, 0, UUID.randomUUID(), dispatch))
                .isInstanceOf(Outcome.Done.class);
        return id;
    }

    private ResultActions page(MockHttpSession who, CaseId id) throws Exception {
        return http.perform(get("/api/cases/" + id).session(who)).andExpect(status().isOk());
    }

    private ResultActions ask(MockHttpSession who, CaseId id, String why) throws Exception {
        return http.perform(post("/api/cases/" + id + "/caller")
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(why));
    }

    private MockHttpSession signedIn(String name, String role, String unit) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find(unit).orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }
}
