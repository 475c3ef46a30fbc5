package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.IDENTITY;
import static org.xinqiao.schema.access.Tables.SESSION;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("signing in by the word of an identity provider (统一身份认证)")
class SignInByProviderTest extends ProviderVisitors {

    @Autowired
    SignInByProviderTest(MockMvc http, People people, DSLContext sql) {
        super(http, people, sql);
    }

    @Test
    void isOfferedByTheNamesInTheSettings() throws Exception {
        http.perform(get("/api/session/providers"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].id").value("gov"))
                .andExpect(jsonPath("$[0].zh").value("市统一身份认证"));
    }

    @Test
    void letsInWhomTheProviderKnowsByTheirUserNameHereAndRemembersThem() throws Exception {
        Account account = make("dispatcher");
        MockHttpServletResponse in = signIn(toSignIn("gov", account.username()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value(account.username()))
                .andExpect(jsonPath("$.provider").value("gov"))
                .andReturn()
                .getResponse();
        http.perform(get("/api/worklists").session(Browser.sessionOf(in))).andExpect(status().isOk());
        assertThat(acts(account)).containsExactly("identity.linked");
        assertThat(sql.fetchValue(
                        SESSION.PROVIDER, SESSION.ACCOUNT_ID.eq(account.id().value())))
                .isEqualTo("gov");
        // from now on the provider's own name for them counts, whatever they are called
        sql.update(ACCOUNT)
                .set(ACCOUNT.USERNAME, account.username() + "-renamed")
                .where(ACCOUNT.ID.eq(account.id().value()))
                .execute();
        signIn(toSignIn("gov", account.username())).andExpect(status().isOk());
        assertThat(acts(account)).containsExactly("identity.linked");
    }

    @Test
    void turnsAwayWhoHasNoAccountOrNoneLinked() throws Exception {
        signIn(toSignIn("gov", "nobody-here"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.provider-unknown-person"));
        Account account = make("dispatcher");
        signIn(toSignIn("plain", account.username()))
                .andExpect(jsonPath("$.code").value("access.provider-unknown-person"));
    }

    @Test
    void linksNoAdministratorsByName() throws Exception {
        Account account = make("security_admin");
        signIn(toSignIn("gov", account.username()))
                .andExpect(jsonPath("$.code").value("access.provider-unknown-person"));
        assertThat(sql.fetchExists(IDENTITY, IDENTITY.ACCOUNT_ID.eq(account.id().value())))
                .isFalse();
    }

    @Test
    void letsInNobodyWhoseAccountIsSwitchedOff() throws Exception {
        Account account = make("dispatcher");
        signIn(toSignIn("gov", account.username())).andExpect(status().isOk());
        sql.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.ID.eq(account.id().value()))
                .execute();
        signIn(toSignIn("gov", account.username()))
                .andExpect(jsonPath("$.code").value("access.provider-unknown-person"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-nonce", "other-audience", "other-issuer", "too-old"})
    void believesNoTokenThatIsNotForThisVisit(String user) throws Exception {
        people.make(user, "dispatcher", new UnitId(1), CITY);
        signIn(toSignIn("gov", user))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.provider-refused"));
    }

    @Test
    void takesEachWayBackOnceAndFromTheBrowserThatSetOut() throws Exception {
        Account account = make("dispatcher");
        Trip mine = toSignIn("gov", account.username());
        Trip other = toSignIn("gov", account.username());
        signIn(new Trip(other.cookie(), mine.brought()))
                .andExpect(jsonPath("$.code").value("access.provider-refused"));
        write("/api/session/provider", new MockHttpSession(), null, json(mine.brought()))
                .andExpect(jsonPath("$.code").value("access.provider-too-late"));
        signIn(mine).andExpect(status().isOk());
        signIn(mine).andExpect(jsonPath("$.code").value("access.provider-too-late"));
        signIn(toSignIn("gov", account.username()).with("state", "forged"))
                .andExpect(jsonPath("$.code").value("access.provider-refused"));
        signIn(toSignIn("gov", account.username()).with("code", "guessed"))
                .andExpect(jsonPath("$.code").value("access.provider-refused"));
        signIn(toSignIn("gov", account.username()).with("iss", "https://elsewhere.example"))
                .andExpect(jsonPath("$.code").value("access.provider-refused"));
    }

    @Test
    void takesNoForAnAnswer() throws Exception {
        Trip trip = toSignIn("gov", make("dispatcher").username());
        signIn(new Trip(trip.cookie(), Map.of("state", trip.brought().get("state"), "error", "access_denied")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.provider-refused"));
    }

    @Test
    void saysWhenTheProviderIsDownOrUnknown() throws Exception {
        write("/api/session/providers/down", new MockHttpSession(), null, "{}")
                .andExpect(status().isBadGateway())
                .andExpect(jsonPath("$.code").value("access.provider-unreachable"));
        write("/api/session/providers/nowhere", new MockHttpSession(), null, "{}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("access.no-provider"));
    }

    @Test
    void asksForTheSecondFactorAsEverUnlessTheProviderDid() throws Exception {
        Account account = people.make("strong-one", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = Browser.signIn(http, account.username());
        TestAuthenticator key = new TestAuthenticator();
        String offer = content("/api/my/passkeys/offer", session, "{\"name\":\"办公电脑\"}");
        content("/api/my/passkeys", session, "{\"name\":\"办公电脑\",\"answer\":%s}".formatted(key.create(offer)));
        signIn(toSignIn("gov", account.username())).andExpect(status().isOk());

        String link = "/api/my/identities/plain";
        Trip linking = trip(link, session, account.username());
        write("/api/my/identities", session, linking.cookie(), json(linking.brought()))
                .andExpect(status().isNoContent());
        Trip trip = toSignIn("plain", account.username());
        String asked = signIn(trip)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.code-needed"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        signIn(trip.with("factor", "000000")).andExpect(jsonPath("$.code").value("access.wrong-code"));
        String answer = key.prove(JsonPath.read(asked, "$.passkey.challenge"));
        write(
                        "/api/session/provider",
                        new MockHttpSession(),
                        trip.cookie(),
                        "{\"state\":\"%s\",\"passkey\":%s}"
                                .formatted(trip.brought().get("state"), answer))
                .andExpect(status().isOk());
        signIn(trip).andExpect(jsonPath("$.code").value("access.provider-too-late"));
    }

    @Test
    void doesNotAskForAnOwnPasswordOfThoseWhoCameWithoutOne() throws Exception {
        Account account = make("dispatcher");
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_IS_FIRST, true)
                .where(ACCOUNT.ID.eq(account.id().value()))
                .execute();
        MockHttpServletResponse in = signIn(toSignIn("gov", account.username()))
                .andExpect(jsonPath("$.passwordIsFirst").value(false))
                .andReturn()
                .getResponse();
        http.perform(get("/api/worklists").session(Browser.sessionOf(in))).andExpect(status().isOk());
        http.perform(get("/api/worklists").session(Browser.signIn(http, account.username())))
                .andExpect(jsonPath("$.code").value("access.password-is-first"));
    }

    private String content(String path, MockHttpSession session, String body) throws Exception {
        return write(path, session, null, body)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
