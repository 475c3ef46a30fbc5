package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.PASSKEY_CHALLENGE;
import static org.xinqiao.testing.Browser.sessionOf;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("a passkey as second factor (通行密钥)")
class PasskeyTest extends PasskeyHolders {

    @Autowired
    PasskeyTest(MockMvc http, People people, DSLContext sql) {
        super(http, people, sql);
    }

    @Test
    void onceRegisteredIsAskedForAtEverySignIn() throws Exception {
        Person person = registered();
        bare(person)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.code-needed"))
                .andExpect(jsonPath("$.codes").value(false))
                .andExpect(jsonPath("$.passkey.rpId").value("localhost"))
                .andExpect(jsonPath("$.passkey.userVerification").value("required"))
                .andExpect(jsonPath("$.passkey.allowCredentials", hasSize(1)));
        MockHttpSession session = sessionOf(signIn(person, person.key().prove(challenge(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
        http.perform(get("/api/worklists").session(session)).andExpect(status().isOk());
        http.perform(get("/api/my/factor").session(session))
                .andExpect(jsonPath("$.passkeys[0].name").value("办公电脑"))
                .andExpect(jsonPath("$.passkeys[0].usedAt").isNotEmpty());
    }

    @Test
    void isNotToldOfToWhoeverHasNotThePassword() throws Exception {
        Person person = registered();
        write(
                        post("/api/session"),
                        new MockHttpSession(),
                        "{\"username\":\"%s\",\"password\":\"wrong\"}"
                                .formatted(person.account().username()))
                .andExpect(jsonPath("$.code").value("access.bad-credentials"))
                .andExpect(jsonPath("$.passkey").doesNotExist());
    }

    @Test
    void takesNoForgedSignature() throws Exception {
        Person person = registered();
        String challenge = challenge(person);
        signIn(person, person.key().forged().prove(challenge))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.passkey-wrong"));
        assertThat(acts(person)).contains("session.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "https://localhost:8080",
                "http://127.0.0.1:8080",
                "null"
            })
    void takesNothingSignedForAnotherPage(String origin) throws Exception {
        Person person = registered();
        String challenge = challenge(person);
        signIn(person, person.key().at(origin).prove(challenge))
                .andExpect(jsonPath("$.code").value("access.passkey-wrong"));
    }

    @Test
    void takesNothingSignedForAnotherDomain() throws Exception {
        Person person = registered();
        String challenge = challenge(person);
        signIn(person, person.key().forDomain("evil.example").prove(challenge))
                .andExpect(jsonPath("$.code").value("access.passkey-wrong"));
    }

    @Test
    void takesNoAnswerTwice() throws Exception {
        Person person = registered();
        String answer = person.key().prove(challenge(person));
        signIn(person, answer).andExpect(status().isOk());
        signIn(person, answer).andExpect(jsonPath("$.code").value("access.passkey-too-late"));
        signIn(person, person.key().prove("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .andExpect(jsonPath("$.code").value("access.passkey-too-late"));
    }

    @Test
    void isAnsweredSoon() throws Exception {
        Person person = registered();
        String challenge = challenge(person);
        sql.update(PASSKEY_CHALLENGE)
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(PASSKEY_CHALLENGE.ACCOUNT_ID.eq(person.account().id().value()))
                .execute();
        signIn(person, person.key().prove(challenge))
                .andExpect(jsonPath("$.code").value("access.passkey-too-late"));
    }

    @Test
    void answersOnlyWhatItWasAskedItself() throws Exception {
        Person one = registered();
        Person other = registered();
        signIn(one, one.key().prove(challenge(other)))
                .andExpect(jsonPath("$.code").value("access.passkey-too-late"));
        signIn(one, other.key().prove(challenge(one)))
                .andExpect(jsonPath("$.code").value("access.passkey-wrong"));
        String toAdd = JsonPath.read(offer(one.session()), "$.challenge");
        signIn(one, one.key().prove(toAdd)).andExpect(jsonPath("$.code").value("access.passkey-too-late"));
    }

    @Test
    void thatCountsBackwardsWasCopied() throws Exception {
        Person person = registered();
        signIn(person, person.key().countingFrom(41).prove(challenge(person))).andExpect(status().isOk());
        for (int count : List.of(41, 6)) {
            signIn(person, person.key().countingFrom(count).prove(challenge(person)))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("access.passkey-copied"));
        }
        assertThat(acts(person)).contains("passkey.copied");
        signIn(person, person.key().countingFrom(42).prove(challenge(person))).andExpect(status().isOk());
    }

    @Test
    void thatNeverCountsIsTakenAsItIs() throws Exception {
        Person person = registered();
        for (int i = 0; i < 2; i++) {
            signIn(person, person.key().countingFrom(-1).prove(challenge(person)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void needsThePersonsFingerOrPin() throws Exception {
        Person person = registered();
        String challenge = challenge(person);
        signIn(person, person.key().withoutVerifying().prove(challenge))
                .andExpect(jsonPath("$.code").value("access.passkey-wrong"));
    }

    @Test
    void isNotToBeGuessed() throws Exception {
        Person person = registered();
        for (int i = 0; i < 5; i++) {
            signIn(person, person.key().forged().prove(challenge(person)))
                    .andExpect(jsonPath("$.code").value("access.passkey-wrong"));
        }
        bare(person).andExpect(status().isTooManyRequests());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "\"text\"",
                "{\"id\":null,\"rawId\":null,\"type\":null,\"response\":null}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"!\",\"rawId\":\"?\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"}}"
            })
    void isNoneWhereAnythingElseIsSent(String junk) throws Exception {
        Person person = registered();
        signIn(person, junk).andExpect(jsonPath("$.code").value("access.passkey-wrong"));
        write(post("/api/my/passkeys"), person.session(), "{\"name\":\"x\",\"answer\":%s}".formatted(junk))
                .andExpect(jsonPath("$.code").value("access.passkey-not-added"));
    }

    @Test
    void opensALockedDeskTogetherWithThePassword() throws Exception {
        Person person = registered();
        write(post("/api/session/lock"), person.session(), "").andExpect(status().isNoContent());
        String proof = "{\"password\":\"%s\",\"passkey\":%s}";
        String asked = write(post("/api/session/proof"), person.session(), proof.formatted(People.PASSWORD, "null"))
                .andExpect(jsonPath("$.code").value("access.code-needed"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String answer = person.key().prove(JsonPath.read(asked, "$.passkey.challenge"));
        write(post("/api/session/proof"), person.session(), proof.formatted("wrong", answer))
                .andExpect(jsonPath("$.code").value("access.wrong-password"));
        write(post("/api/session/proof"), person.session(), proof.formatted(People.PASSWORD, answer))
                .andExpect(status().isNoContent());
        http.perform(get("/api/worklists").session(person.session())).andExpect(status().isOk());
    }
}
