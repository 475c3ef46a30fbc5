package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.store.RuleChangeTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "house.of=rules")
@DisplayName("rules of signing in (登录规则) that the security administrator changes while the house is at work")
class SignInRulesTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MockMvc http;
    private final People people;
    private final DSLContext sql;
    private final RuleChangeTable table;
    private final AccessSettings settings;
    private MockHttpSession officer = new MockHttpSession();

    @Autowired
    SignInRulesTest(MockMvc http, People people, DSLContext sql, RuleChangeTable table, AccessSettings settings) {
        this.http = http;
        this.people = people;
        this.sql = sql;
        this.table = table;
        this.settings = settings;
    }

    @BeforeEach
    void signIn() throws Exception {
        officer = somebody("security_admin");
    }

    @AfterEach
    void asAtTheMachine() throws Exception {
        for (SignInRule rule : SignInRule.values()) {
            change(rule.code(), "null", "试完了").andExpect(status().isNoContent());
        }
    }

    @Test
    void holdAtOnceForWhoeverSignsIn() throws Exception {
        MockHttpSession one = somebody("handler");
        http.perform(get("/api/session").session(one)).andExpect(status().isOk());
        change("one-session", "1", "同一账号多处登录").andExpect(status().isNoContent());
        String name = people.make("twice-" + NAMES.incrementAndGet(), "handler", new UnitId(1), new AreaCode("1500"))
                .username();
        MockHttpSession first = Browser.signIn(http, name);
        Browser.signIn(http, name);
        http.perform(get("/api/session").session(first)).andExpect(status().isUnauthorized());
    }

    @Test
    void holdForPasswords() throws Exception {
        MockHttpSession session = somebody("handler");
        change("password-length", "20", "等保整改").andExpect(status().isNoContent());
        password(session, "Fifteen-chars-1").andExpect(jsonPath("$.code").value("access.weak-password"));
        password(session, "More-than-twenty-chars-1").andExpect(status().isNoContent());
    }

    @Test
    void holdForGuesses() throws Exception {
        String name = people.make("guessed-" + NAMES.incrementAndGet(), "handler", new UnitId(1), new AreaCode("1500"))
                .username();
        change("sign-in-failures", "3", "有人猜密码").andExpect(status().isNoContent());
        for (int i = 0; i < 3; i++) {
            guess(name, i).andExpect(status().isUnauthorized());
        }
        guess(name, 4).andExpect(status().isTooManyRequests());
    }

    @Test
    void areShownWithWhatTheyAreAtTheMachineAndWhatWasChanged() throws Exception {
        change("lock-after", "10", "大厅人来人往").andExpect(status().isNoContent());
        String rule = "$[?(@.name == 'xinqiao.access.lock-after')]";
        http.perform(get("/api/sign-in-settings").session(officer))
                .andExpect(jsonPath(rule + ".value").value("PT10M"))
                .andExpect(jsonPath(rule + ".rule.set").value(10))
                .andExpect(jsonPath(rule + ".rule.machine").value("PT15M"))
                .andExpect(jsonPath("$[?(@.rule == null)].name").value(hasItem("xinqiao.access.address")));
        http.perform(get("/api/session").session(officer))
                .andExpect(jsonPath("$.lockAfterSeconds").value(600));
        change("lock-after", "null", "恢复").andExpect(status().isNoContent());
        http.perform(get("/api/sign-in-settings/changes").session(somebody("system_admin")))
                .andExpect(jsonPath("$[0].rule").value("lock-after"))
                .andExpect(jsonPath("$[0].number").doesNotExist())
                .andExpect(jsonPath("$[1].number").value(10))
                .andExpect(jsonPath("$[1].reason").value("大厅人来人往"));
    }

    @Test
    void areOnRecordWithBeforeAfterAndReason() throws Exception {
        change("confirm-lasts", "2", "演练").andExpect(status().isNoContent());
        assertThat(sql.fetchValue("select details from audit.entry where action = 'setting.changed'"
                        + " and subject_id = 'xinqiao.access.confirm-lasts' order by id desc limit 1"))
                .asString()
                .contains("\"before\":\"PT5M\"", "\"after\":\"PT2M\"", "\"reason\":\"演练\"");
    }

    @Test
    void areKnownToAnotherProcessToo() throws Exception {
        change("password-history", "5", "等保整改").andExpect(status().isNoContent());
        assertThat(new SignInRules(settings, table, Clock.systemUTC()).passwordHistory())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "lock-after, 0, number",
        "lock-after, 241, number",
        "one-session, 2, number",
        "password-length, 7, number",
        "service-rate, 5, rule",
        "'', 5, rule"
    })
    void keepWithinBoundsThatAreSafe(String rule, String number, String field) throws Exception {
        change(rule, number, "试试")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[*].field", contains(field)));
    }

    @Test
    void areChangedForAReason() throws Exception {
        change("lock-after", "5", " ").andExpect(jsonPath("$.fields[*].field", contains("reason")));
    }

    @Test
    void areNobodyElsesToChange() throws Exception {
        for (String role : new String[] {"system_admin", "audit_admin", "handler"}) {
            officer = somebody(role);
            change("lock-after", "5", "试试").andExpect(status().isForbidden());
        }
        officer = somebody("security_admin");
    }

    private MockHttpSession somebody(String role) throws Exception {
        String name = "rules-" + role.replace('_', '-') + "-" + NAMES.incrementAndGet();
        people.make(name, role, new UnitId(1), new AreaCode("1500"));
        return Browser.signIn(http, name);
    }

    private ResultActions change(String rule, String number, String reason) throws Exception {
        return http.perform(post("/api/sign-in-settings")
                .session(officer)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rule\":\"%s\",\"number\":%s,\"reason\":\"%s\"}".formatted(rule, number, reason)));
    }

    private ResultActions password(MockHttpSession session, String wanted) throws Exception {
        return http.perform(post("/api/my/password")
                .session(session)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\":\"%s\"}".formatted(wanted)));
    }

    private ResultActions guess(String name, int no) throws Exception {
        return http.perform(post("/api/session")
                .with(echo())
                .with(request -> {
                    request.setRemoteAddr("10.9.9.9");
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"guess %d\"}".formatted(name, no)));
    }
}
