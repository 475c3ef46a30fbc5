package org.xinqiao.informants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.util.List;
import java.util.Set;
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
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.AskedSql;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a sealed informant (密封举报人): apart from the case, opened by two people, never to who is told on")
class InformantsTest {

    private static final String NAME = "举报人甲";
    private static final String WHY = "{\"words\":\"纪检部门书面要求核实举报人身份\"}";
    private static final String YES = "{\"granted\":true,\"words\":\"手续齐全，同意启封核实\"}";

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
    private PersonRights rights;

    @Autowired
    private Informants informants;

    @Autowired
    private DSLContext sql;

    private final String phone = "139"
            + UUID.randomUUID()
                    .toString()
                    .replaceAll("\\D", "")
                    .concat("00000000")
                    .substring(0, 8);
    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession one = new MockHttpSession();
    private MockHttpSession other = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        taker = signedIn("seal-taker", "call_taker", "CENTRE");
        one = signedIn("seal-one", "supervisor", "CENTRE");
        other = signedIn("seal-other", "arbitrator", "CENTRE");
    }

    private MockHttpSession signedIn(String name, String role, String unit) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find(unit).orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private String form(String kind, String caller, String told) {
        return """
                {"draftId":"%s","kind":"%s","channel":"PHONE","title":"食堂采购收回扣","text":"食堂采购长期收回扣。",
                 "area":"990101001","caller":%s,"recusedUnits":[%s]}
                """.formatted(UUID.randomUUID(), kind, caller, told);
    }

    private String sealed() {
        return "{\"name\":\"%s\",\"phone\":\"%s\",\"sealed\":true}".formatted(NAME, phone);
    }

    private CaseId reported(String told) throws Exception {
        String made =
                body(send("/api/cases", taker, form("REPORT", sealed(), told)).andExpect(status().isCreated()));
        return new CaseId(Long.parseLong(made.replaceAll(".*\"id\":\"(\\d+)\".*", "$1")));
    }

    private ResultActions send(String path, MockHttpSession who, String body) throws Exception {
        return http.perform(post(path)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions read(String path, MockHttpSession who) throws Exception {
        return http.perform(get(path).session(who));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String asked(CaseId id, MockHttpSession who) throws Exception {
        String opening =
                body(send("/api/cases/" + id + "/informant/openings", who, WHY).andExpect(status().isOk()));
        return opening.replaceAll(".*?\"id\":\"(\\d+)\".*", "$1");
    }

    private ResultActions reading(CaseId id, MockHttpSession who) throws Exception {
        return send("/api/cases/" + id + "/informant/reading", who, "{}");
    }

    @Test
    void nothingOfTheCaseSaysWhoTold() throws Exception {
        CaseId id = reported("");
        for (MockHttpSession each : List.of(taker, one)) {
            assertThat(body(read("/api/cases/" + id, each))).doesNotContain(NAME, phone, phone.substring(7));
            read("/api/cases/" + id + "/informant", each)
                    .andExpect(jsonPath("$.sealed").value(true));
        }
        send("/api/cases/" + id + "/caller", taker, "{\"reason\":\"ASK_CALLER\",\"words\":\"\"}")
                .andExpect(jsonPath("$.code").value("citizens.anonymous"));
        CitizenId who = informants.personOf(id).orElseThrow();
        assertThat(citizens.knownBy(phone)).contains(who);
        String rows = sql.fetch("select * from informants.seal where case_id = ?", id.value())
                        .formatJSON()
                + sql.fetch("select * from casework.story where case_id = ?", id.value())
                        .formatJSON()
                + sql.fetch("select * from casework.case_fact where id = ?", id.value())
                        .formatJSON()
                + sql.fetch("select * from audit.entry where subject_id = ?", id.toString())
                        .formatJSON();
        assertThat(rows).doesNotContain(NAME, phone).doesNotContainPattern("\"?citizen\"?\\D{1,12}" + who + "\\b");
    }

    @Test
    void isOpenedByTwoPeopleAndReadOnRecord() throws Exception {
        CaseId id = reported("");
        reading(id, one).andExpect(jsonPath("$.code").value("informants.not-open"));
        String opening = asked(id, one);
        send("/api/cases/" + id + "/informant/openings", one, WHY)
                .andExpect(jsonPath("$.code").value("informants.waiting"));
        send("/api/informant-openings/" + opening + "/decision", one, YES)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("informants.not-alone"));
        read("/api/informant-openings", other).andExpect(jsonPath("$[*].id", hasItem(opening)));
        send("/api/informant-openings/" + opening + "/decision", other, YES).andExpect(status().isOk());
        reading(id, other).andExpect(jsonPath("$.code").value("informants.not-open"));
        reading(id, one)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(NAME))
                .andExpect(jsonPath("$.phone").value(phone));
        assertThat(sql.fetch("select action from audit.entry where subject_id = ?", id.toString())
                        .getValues(0, String.class))
                .contains("informant.sealed", "informant.asked", "informant.decided", "informant.read");
    }

    @Test
    void isListedWithAllItsCasesInOneQuestion() throws Exception {
        List<CaseId> cases = List.of(reported(""), reported(""), reported(""));
        for (CaseId each : cases) {
            asked(each, one);
        }
        List<String> asked = AskedSql.of(sql, "\"casework\".\"story\"", () -> {
            for (CaseId each : cases) {
                read("/api/informant-openings", other).andExpect(jsonPath("$[*].caseId", hasItem(each.toString())));
            }
        });
        assertThat(asked).as("one for each time it is read").hasSize(cases.size());
    }

    @Test
    void staysShutWhereTheOtherSaysNoOrWhatWasGrantedIsOver() throws Exception {
        CaseId id = reported("");
        send("/api/informant-openings/" + asked(id, one) + "/decision", other, YES.replace("true", "false"))
                .andExpect(jsonPath("$.state").value("REFUSED"));
        reading(id, one).andExpect(jsonPath("$.code").value("informants.not-open"));
        String again = asked(id, one);
        send("/api/informant-openings/" + again + "/decision", other, YES).andExpect(status().isOk());
        sql.execute("update informants.opening set until = now() where id = ?", Long.parseLong(again));
        reading(id, one).andExpect(jsonPath("$.code").value("informants.not-open"));
        String old = asked(id, one);
        sql.execute(
                "update informants.opening set asked_at = now() - interval '4 days' where id = ?", Long.parseLong(old));
        send("/api/informant-openings/" + old + "/decision", other, YES)
                .andExpect(jsonPath("$.code").value("informants.decided"));
    }

    @Test
    void isNobodysBusinessWhoMayNotOpenSeals() throws Exception {
        CaseId id = reported("");
        send("/api/cases/" + id + "/informant/openings", taker, WHY).andExpect(status().isForbidden());
        reading(id, taker).andExpect(status().isForbidden());
        read("/api/informant-openings", taker).andExpect(status().isForbidden());
        send("/api/cases/" + id + "/informant/openings", one, "{\"words\":\"想知道\"}")
                .andExpect(jsonPath("$.fields[0].field").value("words"));
    }

    @Test
    void whoIsToldOnDoesNotSeeTheCaseAtAll() throws Exception {
        String east = units.find("EAST").orElseThrow().id().toString();
        CaseId id = reported("\"" + east + "\"");
        MockHttpSession accused = signedIn("seal-accused", "supervisor", "EAST-URBAN");
        read("/api/cases/" + id, accused).andExpect(status().isNotFound());
        read("/api/cases/" + id + "/informant", accused).andExpect(status().isNotFound());
        send("/api/cases/" + id + "/informant/openings", accused, WHY).andExpect(status().isNotFound());
        assertThat(body(read("/api/worklists/all", accused))).doesNotContain("\"" + id + "\"");
        assertThat(body(read("/api/worklists/all", one))).contains("\"" + id + "\"");
        asked(id, one);
        assertThat(body(read("/api/informant-openings", accused))).doesNotContain("\"" + id + "\"");
    }

    @Test
    void takesAKnownPersonWhoReports() throws Exception {
        send("/api/cases", taker, form("HELP", sealed(), ""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("informants.only-reports"));
        send("/api/cases", taker, form("REPORT", "{\"anonymous\":true,\"sealed\":true}", ""))
                .andExpect(jsonPath("$.code").value("informants.anonymous"));
    }

    @Test
    void isForgottenWithThePerson() throws Exception {
        CaseId id = reported("");
        CitizenId who = informants.personOf(id).orElseThrow();
        assertThat(informants.casesOf(Set.of(who))).contains(id);
        rights.erase(List.of(who));
        assertThat(informants.isSealed(id)).isTrue();
        assertThat(informants.personOf(id)).isEmpty();
        assertThat(informants.casesOf(Set.of(who))).isEmpty();
        send("/api/cases/" + id + "/informant/openings", one, WHY)
                .andExpect(jsonPath("$.code").value("informants.gone"));
    }
}
