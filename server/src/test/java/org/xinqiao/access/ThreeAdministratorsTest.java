package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;
import static org.xinqiao.testing.Browser.sessionOf;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("three administrators, none of whom can do another's work (三员分立)")
class ThreeAdministratorsTest {

    private static final AreaCode CITY = new AreaCode("9901");
    private static int made = 0;

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final DSLContext sql;
    private MockHttpSession system = new MockHttpSession();
    private MockHttpSession security = new MockHttpSession();
    private MockHttpSession audit = new MockHttpSession();
    private Account securityAdmin;
    private int no;

    @Autowired
    ThreeAdministratorsTest(MockMvc http, People people, Units units, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.sql = sql;
        this.no = ++made;
        this.securityAdmin = people.make("sec-" + no, "security_admin", centre(), CITY);
    }

    @BeforeEach
    void threePeople() throws Exception {
        people.make("sys-" + no, "system_admin", centre(), CITY);
        people.make("aud-" + no, "audit_admin", centre(), CITY);
        system = Browser.signIn(http, "sys-" + no);
        security = Browser.signIn(http, "sec-" + no);
        audit = Browser.signIn(http, "aud-" + no);
    }

    @Test
    void aNewAccountTakesTwoOfThem() throws Exception {
        String person = read(write(post("/api/people"), system, person("N" + no, "张三")), "$.id");
        String account = write(post("/api/people/" + person + "/accounts"), system, account("zhang-" + no))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(account, "$.id");
        String password = JsonPath.read(account, "$.password");
        MockHttpSession without = enter("zhang-" + no, password);
        changePassword(without, "A-new-Passw0rd").andExpect(status().isNoContent());
        http.perform(get("/api/imports").session(without)).andExpect(status().isForbidden());
        write(post("/api/accounts/" + id + "/roles"), system, "{\"roles\":[\"dispatcher\"]}")
                .andExpect(status().isForbidden());
        write(post("/api/accounts/" + id + "/roles"), security, "{\"roles\":[\"dispatcher\"]}")
                .andExpect(status().isNoContent());
        http.perform(get("/api/imports").session(without)).andExpect(status().isOk());
        assertThat(acts("account", id))
                .containsExactly("account.added", "account.password-changed", "account.roles-granted");
    }

    @Test
    void theSecurityAdministratorMakesNoAccountsAndTheAuditorNothingAtAll() throws Exception {
        for (MockHttpSession other : List.of(security, audit)) {
            write(post("/api/people"), other, person("X" + no, "李四")).andExpect(status().isForbidden());
            write(post("/api/accounts/1/off"), other, "").andExpect(status().isForbidden());
            write(post("/api/accounts/1/password"), other, "").andExpect(status().isForbidden());
        }
        for (MockHttpSession other : List.of(system, audit)) {
            write(post("/api/roles"), other, role("mine", "HANDLE")).andExpect(status().isForbidden());
            write(post("/api/accounts/1/factor-reset"), other, "{\"reason\":\"x\"}")
                    .andExpect(status().isForbidden());
            http.perform(get("/api/sessions").session(other)).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMINISTER", "SECURE", "AUDIT"})
    void theirPowersGoWithNoOther(String power) throws Exception {
        write(post("/api/roles"), security, role("mixed_" + power.toLowerCase(java.util.Locale.ROOT), power, "HANDLE"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.powers-apart"));
    }

    @Test
    void noAccountHoldsTwoOfTheirRolesNorComesToByAChangeOfARole() throws Exception {
        Account handler = people.make("mixed-" + no, "handler", centre(), CITY);
        String path = "/api/accounts/" + handler.id() + "/roles";
        write(post(path), security, "{\"roles\":[\"handler\",\"system_admin\"]}")
                .andExpect(jsonPath("$.code").value("access.powers-apart"));
        String code = "second_" + "abcdefghijkl".charAt(no);
        write(post("/api/roles"), security, role(code, "REVIEW")).andExpect(status().isNoContent());
        write(post(path), security, "{\"roles\":[\"handler\",\"%s\"]}".formatted(code))
                .andExpect(status().isNoContent());
        write(post("/api/roles/" + code), security, role(code, "AUDIT"))
                .andExpect(jsonPath("$.code").value("access.powers-apart"));
        write(delete("/api/roles/" + code), security, "")
                .andExpect(jsonPath("$.code").value("access.role-held"));
        write(post(path), security, "{\"roles\":[\"handler\"]}").andExpect(status().isNoContent());
        write(delete("/api/roles/" + code), security, "").andExpect(status().isNoContent());
    }

    @Test
    void nobodyAdministersThemselves() throws Exception {
        String own = "/api/accounts/" + securityAdmin.id();
        write(post(own + "/roles"), security, "{\"roles\":[\"handler\"]}")
                .andExpect(jsonPath("$.code").value("access.not-ones-own"));
        write(post(own + "/factor-reset"), security, "{\"reason\":\"lost\"}")
                .andExpect(jsonPath("$.code").value("access.not-ones-own"));
        write(post("/api/roles/security_admin"), security, role("security_admin", "SECURE"))
                .andExpect(jsonPath("$.code").value("access.not-ones-own"));
    }

    @Test
    void noneBecomesAnotherByResettingAPassword() throws Exception {
        write(post("/api/accounts/" + securityAdmin.id() + "/password"), system, "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.at-the-machine-alone"));
    }

    @Test
    void aResetPasswordIsChangedBeforeAnythingElse() throws Exception {
        Account handler = people.make("forgot-" + no, "handler", centre(), CITY);
        MockHttpSession before = Browser.signIn(http, handler.username());
        String password = read(write(post("/api/accounts/" + handler.id() + "/password"), system, ""), "$.password");
        http.perform(get("/api/session").session(before)).andExpect(status().isUnauthorized());
        MockHttpSession session = enter(handler.username(), password);
        http.perform(get("/api/worklists").session(session))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("access.password-is-first"));
        changePassword(session, "short1A").andExpect(jsonPath("$.code").value("access.weak-password"));
        changePassword(session, "onlysmalllett").andExpect(jsonPath("$.code").value("access.weak-password"));
        changePassword(session, "X1-" + handler.username())
                .andExpect(jsonPath("$.code").value("access.weak-password"));
        changePassword(session, password).andExpect(jsonPath("$.code").value("access.same-password"));
        changePassword(session, "Quite-a-g00d-one").andExpect(status().isNoContent());
        http.perform(get("/api/worklists").session(session)).andExpect(status().isOk());
    }

    @Test
    void whoeverLeavesIsOutAtOnceAndStaysOut() throws Exception {
        String person = read(write(post("/api/people"), system, person("L" + no, "离职")), "$.id");
        String made = write(post("/api/people/" + person + "/accounts"), system, account("leaves-" + no))
                .andReturn()
                .getResponse()
                .getContentAsString();
        MockHttpSession session = enter("leaves-" + no, JsonPath.read(made, "$.password"));
        String gone = person("L" + no, "离职").replace("}", ",\"active\":false}");
        write(post("/api/people/" + person), system, gone)
                .andExpect(jsonPath("$.active").value(false))
                .andExpect(jsonPath("$.accounts[0].active").value(false));
        http.perform(get("/api/session").session(session)).andExpect(status().isUnauthorized());
        write(post("/api/accounts/" + JsonPath.read(made, "$.id") + "/on"), system, "")
                .andExpect(status().isNoContent());
        http.perform(get("/api/session").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void theyReachNoFurtherThanTheirArea() throws Exception {
        people.make(
                "east-sys-" + no,
                "system_admin",
                units.find("EAST").orElseThrow().id(),
                new AreaCode("990101"));
        MockHttpSession east = Browser.signIn(http, "east-sys-" + no);
        Account elsewhere = people.make("west-" + no, "handler", centre(), new AreaCode("990102"));
        write(post("/api/accounts/" + elsewhere.id() + "/off"), east, "").andExpect(status().isNotFound());
        write(post("/api/people"), east, person("E" + no, "越界"))
                .andExpect(jsonPath("$.fields[0].field").value("unit"));
    }

    @Test
    void peopleAreFoundByNameAndNumber() throws Exception {
        write(post("/api/people"), system, person("FIND" + no, "欧阳明月")).andExpect(status().isOk());
        for (String words : List.of("阳明", "find" + no)) {
            http.perform(get("/api/people").param("q", words).session(system))
                    .andExpect(jsonPath("$.items", hasSize(1)))
                    .andExpect(jsonPath("$.items[0].staffNo").value("FIND" + no));
        }
        write(post("/api/people"), system, person("FIND" + no, "重号"))
                .andExpect(jsonPath("$.code").value("organisation.staff-no-taken"));
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() throws Exception {
        for (int i = 0; i < 51; i++) {
            write(post("/api/people"), system, person("P%d-%02d".formatted(no, i), "翻页" + no))
                    .andExpect(status().isOk());
        }
        String next = read(
                http.perform(get("/api/people").param("q", "翻页" + no).session(system))
                        .andExpect(jsonPath("$.items", hasSize(50))),
                "$.next");
        http.perform(get("/api/people")
                        .param("q", "翻页" + no)
                        .param("after", next)
                        .session(system))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void somebodysSessionIsEndedByTheSecurityAdministrator() throws Exception {
        people.make("ended-" + no, "handler", centre(), CITY);
        MockHttpSession session = Browser.signIn(http, "ended-" + no);
        String id = read(
                http.perform(get("/api/sessions").param("q", "ended-" + no).session(security))
                        .andExpect(jsonPath("$.items", hasSize(1))),
                "$.items[0].id");
        write(delete("/api/sessions/" + id), security, "").andExpect(status().isNoContent());
        http.perform(get("/api/session").session(session)).andExpect(status().isUnauthorized());
    }

    private org.xinqiao.organisation.UnitId centre() {
        return units.find("CENTRE").orElseThrow().id();
    }

    private MockHttpSession enter(String username, String password) throws Exception {
        return sessionOf(http.perform(post("/api/session")
                        .with(echo())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    }

    private ResultActions changePassword(MockHttpSession session, String password) throws Exception {
        return write(post("/api/my/password"), session, "{\"password\":\"%s\"}".formatted(password));
    }

    private ResultActions write(MockHttpServletRequestBuilder request, MockHttpSession session, String body)
            throws Exception {
        return http.perform(request.session(session)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }

    private String person(String staffNo, String name) {
        return "{\"staffNo\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"position\":\"科员\"}"
                .formatted(staffNo, name, centre());
    }

    private String account(String username) {
        return "{\"username\":\"%s\",\"unit\":\"%s\",\"area\":\"9901\"}".formatted(username, centre());
    }

    private static String role(String code, String... powers) {
        return "{\"code\":\"%s\",\"zh\":\"某\",\"en\":\"Some\",\"home\":\"/\",\"powers\":[\"%s\"]}"
                .formatted(code, String.join("\",\"", powers));
    }

    private List<String> acts(String type, String id) {
        return sql.fetch(
                        "select action from audit.entry where subject_type = {0} and subject_id = {1} order by id",
                        DSL.val(type), DSL.val(id))
                .map(row -> row.get(0, String.class));
    }
}
