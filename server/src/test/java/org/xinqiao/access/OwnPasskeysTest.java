package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SESSION;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ShellCommands;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("one's own passkeys (登记与删除通行密钥)")
class OwnPasskeysTest extends PasskeyHolders {

    private final ShellCommands commands;

    @Autowired
    OwnPasskeysTest(MockMvc http, People people, DSLContext sql, ShellCommands commands) {
        super(http, people, sql);
        this.commands = commands;
    }

    @Test
    void isRegisteredFromOurPageAloneAndWithAnOfferThatIsUsedOnce() throws Exception {
        Person person = registered();
        String offer = offer(person.session());
        add(person.session(), new TestAuthenticator().at("https://evil.example").create(offer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("access.passkey-not-added"));
        add(person.session(), new TestAuthenticator().create(offer))
                .andExpect(jsonPath("$.code").value("access.passkey-too-late-to-add"));
        add(person.session(), new TestAuthenticator().withoutVerifying().create(offer(person.session())))
                .andExpect(jsonPath("$.code").value("access.passkey-not-added"));
        add(person.session(), person.key().create(offer(person.session())))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.passkey-known"));
        write(post("/api/my/passkeys/offer"), person.session(), "{\"name\":\" \"}")
                .andExpect(jsonPath("$.fields[0].field").value("name"));
        write(
                        post("/api/my/passkeys"),
                        person.session(),
                        "{\"name\":\" \",\"answer\":%s}"
                                .formatted(new TestAuthenticator().create(offer(person.session()))))
                .andExpect(jsonPath("$.fields[0].field").value("name"));
    }

    @Test
    void comesWithRecoveryCodesThatGoWithTheLastOne() throws Exception {
        Person person = registered();
        assertThat(person.recovery()).hasSize(10);
        add(person.session(), new TestAuthenticator().create(offer(person.session())))
                .andExpect(jsonPath("$.recoveryCodes", hasSize(0)));
        write(
                        post("/api/session"),
                        new MockHttpSession(),
                        "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                                .formatted(
                                        person.account().username(),
                                        People.PASSWORD,
                                        person.recovery().getFirst()))
                .andExpect(status().isOk());
        List<String> ids = ids(person);
        remove(person, ids.getFirst()).andExpect(status().isNoContent());
        factor(person).andExpect(jsonPath("$.recoveryCodesLeft").value(9));
        remove(person, ids.getFirst()).andExpect(jsonPath("$.code").value("access.no-passkey"));
        remove(person, ids.getLast()).andExpect(status().isNoContent());
        factor(person).andExpect(jsonPath("$.recoveryCodesLeft").value(0));
        bare(person).andExpect(status().isOk());
        assertThat(acts(person)).contains("passkey.added", "passkey.removed", "factor.recovery-used");
    }

    @Test
    void isRemovedByItsOwnerAloneWhoHasJustProvedWhoTheyAre() throws Exception {
        Person person = registered();
        Person other = registered();
        String id = ids(person).getFirst();
        remove(other, id).andExpect(status().isNotFound());
        sql.update(SESSION)
                .set(SESSION.CONFIRMED_AT, Instant.now().minusSeconds(301))
                .where(SESSION.ACCOUNT_ID.eq(person.account().id().value()))
                .execute();
        remove(person, id)
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("access.confirm-needed"));
    }

    @Test
    void isTakenOffAtTheMachineWithAllOtherFactors() throws Exception {
        Person person = registered();
        assertThat(commands.run("factor-reset", List.of(person.account().username())))
                .isZero();
        bare(person).andExpect(status().isOk());
    }

    @Nested
    @TestPropertySource(properties = "xinqiao.access.factor-roles=system_admin")
    @DisplayName("is enough for a role that may not do without a second factor")
    class Required {

        private final MockMvc strict;
        private final People staff;

        @Autowired
        Required(MockMvc strict, People staff) {
            this.strict = strict;
            this.staff = staff;
        }

        @Test
        void andTheLastOneStays() throws Exception {
            staff.make("must-have-key", "system_admin", new UnitId(1), new AreaCode("1500"));
            MockHttpSession session = Browser.signIn(strict, "must-have-key");
            strict.perform(get("/api/units?q=x").session(session)).andExpect(status().isPreconditionRequired());
            OwnPasskeysTest there = new OwnPasskeysTest(strict, staff, sql, commands);
            there.add(session, new TestAuthenticator().create(there.offer(session)))
                    .andExpect(status().isOk());
            strict.perform(get("/api/units?q=x").session(session)).andExpect(status().isOk());
            String id = JsonPath.read(
                    strict.perform(get("/api/my/factor").session(session))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(),
                    "$.passkeys[0].id");
            strict.perform(delete("/api/my/passkeys/" + id).session(session).with(echo()))
                    .andExpect(jsonPath("$.code").value("access.factor-required-by-role"));
            strict.perform(get("/api/units?q=x").session(session)).andExpect(status().isOk());
        }
    }
}
