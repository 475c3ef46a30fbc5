package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SESSION;
import static org.xinqiao.testing.Browser.echo;
import static org.xinqiao.testing.Browser.sessionOf;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.access.model.Totp;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ShellCommands;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("the second factor (第二因素)")
class SecondFactorTest {

    private static final AreaCode CITY = new AreaCode("1500");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MockMvc http;
    private final People people;
    private final DSLContext sql;
    private final ShellCommands commands;

    @Autowired
    SecondFactorTest(MockMvc http, People people, DSLContext sql, ShellCommands commands) {
        this.http = http;
        this.people = people;
        this.sql = sql;
        this.commands = commands;
    }

    @Test
    void onceSetUpIsAskedForAtEverySignIn() throws Exception {
        Person person = enrolled();
        signIn(person, "")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.code-needed"));
        MockHttpSession session = sessionOf(signIn(person, person.nextCode())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
        http.perform(get("/api/worklists").session(session)).andExpect(status().isOk());
    }

    @Test
    void takesNoCodeTwice() throws Exception {
        Person person = enrolled();
        String code = person.nextCode();
        signIn(person, code).andExpect(status().isOk());
        signIn(person, code).andExpect(jsonPath("$.code").value("access.wrong-code"));
        signIn(person, person.codeNow()).andExpect(jsonPath("$.code").value("access.wrong-code"));
    }

    @Test
    void isNotToBeGuessed() throws Exception {
        Person person = enrolled();
        String right = person.nextCode();
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            signIn(person, wrong).andExpect(jsonPath("$.code").value("access.wrong-code"));
        }
        signIn(person, right).andExpect(status().isTooManyRequests());
    }

    @Test
    void aGuesserOfCodesIsNotFreedByTheRightPassword() throws Exception {
        Person person = enrolled();
        for (int i = 0; i < 5; i++) {
            signIn(person, "").andExpect(jsonPath("$.code").value("access.code-needed"));
            signIn(person, "12").andExpect(jsonPath("$.code").value("access.wrong-code"));
        }
        signIn(person, "").andExpect(status().isTooManyRequests());
    }

    @Test
    void isReplacedOnceByEachRecoveryCode() throws Exception {
        Person person = enrolled();
        String code = person.recovery().getFirst();
        assertThat(person.recovery()).hasSize(10).doesNotHaveDuplicates();
        signIn(person, code.toLowerCase(java.util.Locale.ROOT)).andExpect(status().isOk());
        signIn(person, code).andExpect(jsonPath("$.code").value("access.wrong-code"));
        assertThat(acts(person)).contains("factor.enrolled", "factor.recovery-used", "session.refused");
    }

    @Test
    void liesSealedAndItsRecoveryCodesHashed() throws Exception {
        Person person = enrolled();
        String all = sql.fetch("select f::text, r::text, s::text from access.second_factor f"
                        + " join access.recovery_code r using (account_id) join citizens.safe s on s.id = f.secret")
                .toString();
        assertThat(all)
                .doesNotContain(person.totp().secret())
                .doesNotContain(person.recovery().getFirst());
    }

    @Test
    void opensALockedDeskTogetherWithThePassword() throws Exception {
        Person person = enrolled();
        MockHttpSession session = person.session();
        http.perform(post("/api/session/lock").session(session).with(echo())).andExpect(status().isNoContent());
        write(post("/api/session/proof"), session, "{\"password\":\"%s\"}".formatted(People.PASSWORD))
                .andExpect(jsonPath("$.code").value("access.code-needed"));
        write(
                        post("/api/session/proof"),
                        session,
                        "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(People.PASSWORD, person.nextCode()))
                .andExpect(status().isNoContent());
    }

    @Test
    void isChangedOnlyByWhoeverHasJustProvedWhoTheyAre() throws Exception {
        Person person = enrolled();
        sql.update(SESSION)
                .set(SESSION.CONFIRMED_AT, Instant.now().minusSeconds(301))
                .where(SESSION.ACCOUNT_ID.eq(person.account().id().value()))
                .execute();
        write(delete("/api/my/factor"), person.session(), "")
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("access.confirm-needed"));
        write(
                        post("/api/session/proof"),
                        person.session(),
                        "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(People.PASSWORD, person.nextCode()))
                .andExpect(status().isNoContent());
        write(delete("/api/my/factor"), person.session(), "").andExpect(status().isNoContent());
        signIn(person, "").andExpect(status().isOk());
        assertThat(acts(person)).contains("factor.removed");
        assertThat(sql.fetchExists(
                        DSL.table("access.recovery_code"),
                        DSL.field("account_id").eq(person.account().id().value())))
                .isFalse();
    }

    @Test
    void isTakenOffAtTheMachineWhenNobodyElseCan() throws Exception {
        Person person = enrolled();
        String username = person.account().username();
        assertThat(commands.run("factor-reset", List.of(username))).isZero();
        signIn(person, "").andExpect(status().isOk());
        assertThat(commands.run("factor-reset", List.of(username))).isEqualTo(1);
        assertThat(commands.run("factor-reset", List.of("nobody-at-all"))).isEqualTo(1);
        assertThat(commands.run("factor-reset", List.of())).isEqualTo(2);
        assertThat(sql.fetch(
                                "select person from audit.entry where action = 'factor.reset' and subject_id = {0}",
                                DSL.val(person.account().id().toString()))
                        .getFirst()
                        .get(0, String.class))
                .startsWith("操作员");
    }

    @Test
    void isNotSetUpWithAWrongCode() throws Exception {
        Account account = people.make("factor-" + NAMES.incrementAndGet(), "handler", new UnitId(1), CITY);
        MockHttpSession session = Browser.signIn(http, account.username());
        write(post("/api/my/factor/first-code"), session, "{\"code\":\"123456\"}")
                .andExpect(jsonPath("$.code").value("access.no-offer"));
        write(post("/api/my/factor"), session, "").andExpect(status().isOk());
        write(post("/api/my/factor/first-code"), session, "{\"code\":\"12345\"}")
                .andExpect(status().isUnprocessableContent());
        http.perform(get("/api/my/factor").session(session))
                .andExpect(jsonPath("$.enrolled").value(false));
        Browser.signIn(http, account.username());
    }

    @Nested
    @TestPropertySource(properties = "xinqiao.access.factor-roles=system_admin")
    @DisplayName("a role that may not do without")
    class Required {

        private final MockMvc strict;
        private final People staff;

        @Autowired
        Required(MockMvc strict, People staff) {
            this.strict = strict;
            this.staff = staff;
        }

        @Test
        void setsOneUpBeforeAnythingElseAndKeepsIt() throws Exception {
            staff.make("must-enrol", "system_admin", new UnitId(1), CITY);
            MockHttpSession session = Browser.signIn(strict, "must-enrol");
            strict.perform(get("/api/session").session(session))
                    .andExpect(jsonPath("$.factorMissing").value(true));
            strict.perform(get("/api/units").session(session))
                    .andExpect(status().isPreconditionRequired())
                    .andExpect(jsonPath("$.code").value("access.factor-missing"));
            enrol(strict, session);
            strict.perform(get("/api/units?q=x").session(session)).andExpect(status().isOk());
            strict.perform(delete("/api/my/factor").session(session).with(echo()))
                    .andExpect(jsonPath("$.code").value("access.factor-required-by-role"));
        }
    }

    private record Person(Account account, MockHttpSession session, Totp totp, List<String> recovery) {

        String codeNow() {
            return totp.codeAt(Instant.now());
        }

        /** The one of the next step, which is right already. */
        String nextCode() {
            return totp.codeAt(Instant.now().plusSeconds(30));
        }
    }

    private Person enrolled() throws Exception {
        Account account = people.make("factor-" + NAMES.incrementAndGet(), "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = Browser.signIn(http, account.username());
        Enrolled enrolled = enrol(http, session);
        return new Person(account, session, enrolled.totp(), enrolled.recovery());
    }

    private record Enrolled(Totp totp, List<String> recovery) {}

    private static Enrolled enrol(MockMvc http, MockHttpSession session) throws Exception {
        String offer = http.perform(post("/api/my/factor").session(session).with(echo()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Totp totp = Totp.of(JsonPath.read(offer, "$.secret"));
        String codes = http.perform(post("/api/my/factor/first-code")
                        .session(session)
                        .with(echo())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"code\":\"%s\"}".formatted(totp.codeAt(Instant.now()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new Enrolled(totp, JsonPath.read(codes, "$.recoveryCodes"));
    }

    private ResultActions signIn(Person person, String code) throws Exception {
        return http.perform(post("/api/session")
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                        .formatted(person.account().username(), People.PASSWORD, code)));
    }

    private ResultActions write(MockHttpServletRequestBuilder request, MockHttpSession session, String body)
            throws Exception {
        return http.perform(request.session(session)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private List<String> acts(Person person) {
        return sql.fetch(
                        "select action from audit.entry where account = {0} order by id",
                        DSL.val(person.account().id().value()))
                .map(row -> row.get(0, String.class));
    }
}
