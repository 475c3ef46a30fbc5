package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SESSION;
import static org.xinqiao.testing.Browser.echo;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("one's own identities at providers (绑定外部身份)")
class OwnIdentitiesTest extends ProviderVisitors {

    @Autowired
    OwnIdentitiesTest(MockMvc http, People people, DSLContext sql) {
        super(http, people, sql);
    }

    @Test
    void areLinkedByGoingThereAndUnlinkedAtOnce() throws Exception {
        Account account = make("system_admin");
        MockHttpSession session = Browser.signIn(http, account.username());
        link("plain", account.username(), session).andExpect(status().isNoContent());
        http.perform(get("/api/my/identities").session(session))
                .andExpect(jsonPath("$[1].provider").value("plain"))
                .andExpect(jsonPath("$[1].linkedAt").isNotEmpty())
                .andExpect(jsonPath("$[0].linkedAt").isEmpty());
        signIn(toSignIn("plain", account.username())).andExpect(status().isOk());
        unlink("plain", session).andExpect(status().isNoContent());
        signIn(toSignIn("plain", account.username()))
                .andExpect(jsonPath("$.code").value("access.provider-unknown-person"));
        unlink("plain", session).andExpect(jsonPath("$.code").value("access.no-identity"));
        assertThat(acts(account)).contains("identity.linked", "identity.unlinked");
    }

    @Test
    void belongToOneAccountEach() throws Exception {
        Account account = make("dispatcher");
        MockHttpSession session = Browser.signIn(http, account.username());
        link("plain", "the-one-identity", session).andExpect(status().isNoContent());
        link("plain", "another-identity", session)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.identity-taken"));
        MockHttpSession other = Browser.signIn(http, make("dispatcher").username());
        link("plain", "the-one-identity", other).andExpect(jsonPath("$.code").value("access.identity-taken"));
    }

    @Test
    void areNotFinishedInAnothersSessionNorForAnotherPurpose() throws Exception {
        MockHttpSession session = Browser.signIn(http, make("dispatcher").username());
        MockHttpSession other = Browser.signIn(http, make("dispatcher").username());
        Trip trip = trip("/api/my/identities/plain", session, "somebody");
        write("/api/my/identities", other, trip.cookie(), json(trip.brought()))
                .andExpect(jsonPath("$.code").value("access.provider-too-late"));
        Trip again = trip("/api/my/identities/plain", session, "somebody");
        signIn(again).andExpect(jsonPath("$.code").value("access.provider-too-late"));
    }

    @Test
    void openALockedDeskAndConfirmWhoOneIs() throws Exception {
        Account account = make("dispatcher");
        MockHttpSession session = Browser.sessionOf(
                signIn(toSignIn("gov", account.username())).andReturn().getResponse());
        forget(account);
        worklists(session).andExpect(status().isLocked());
        prove("gov", "somebody-else", session).andExpect(jsonPath("$.code").value("access.provider-other-person"));
        worklists(session).andExpect(status().isLocked());
        prove("gov", account.username(), session).andExpect(status().isNoContent());
        worklists(session).andExpect(status().isOk());
        unlink("gov", session).andExpect(status().isNoContent());
    }

    /** A provider that answers from an old session of its own has not asked the person. */
    @Test
    void confirmNothingByAProofOfLongAgo() throws Exception {
        Account account = people.make("slow", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session =
                Browser.sessionOf(signIn(toSignIn("gov", "slow")).andReturn().getResponse());
        forget(account);
        prove("gov", "slow", session).andExpect(jsonPath("$.code").value("access.provider-not-fresh"));
        worklists(session).andExpect(status().isLocked());
    }

    @Test
    void areSeenAndCutByTheSecurityAdministratorWhoseOwnAreTheirOwnAffair() throws Exception {
        Account account = make("dispatcher");
        MockHttpSession session = Browser.signIn(http, account.username());
        link("plain", account.username(), session).andExpect(status().isNoContent());
        Account guard = make("security_admin");
        MockHttpSession security = Browser.signIn(http, guard.username());
        String links = "/api/accounts/" + account.id() + "/identities";
        http.perform(get(links).session(security))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].provider").value("plain"))
                .andExpect(jsonPath("$[0].linkedAt").isNotEmpty());
        MockHttpSession system = Browser.signIn(http, make("system_admin").username());
        http.perform(get(links).session(system)).andExpect(status().isForbidden());
        cut(links, system).andExpect(status().isForbidden());
        cut(links, security).andExpect(status().isNoContent());
        cut(links, security).andExpect(jsonPath("$.code").value("access.no-identity"));
        worklists(session).andExpect(status().isUnauthorized());
        signIn(toSignIn("plain", account.username()))
                .andExpect(jsonPath("$.code").value("access.provider-unknown-person"));
        assertThat(acts(account)).contains("identity.unlinked");
        link("plain", guard.username(), security).andExpect(status().isNoContent());
        cut("/api/accounts/" + guard.id() + "/identities", security)
                .andExpect(jsonPath("$.code").value("access.not-ones-own"));
        unlink("plain", security).andExpect(status().isNoContent());
    }

    private ResultActions cut(String links, MockHttpSession session) throws Exception {
        return http.perform(delete(links + "/plain").with(echo()).session(session));
    }

    private ResultActions link(String provider, String user, MockHttpSession session) throws Exception {
        Trip trip = trip("/api/my/identities/" + provider, session, user);
        return write("/api/my/identities", session, trip.cookie(), json(trip.brought()));
    }

    private ResultActions unlink(String provider, MockHttpSession session) throws Exception {
        return http.perform(
                delete("/api/my/identities/" + provider).with(echo()).session(session));
    }

    private ResultActions prove(String provider, String user, MockHttpSession session) throws Exception {
        Trip trip = trip("/api/session/proof/providers/" + provider, session, user);
        return write("/api/session/proof/provider", session, trip.cookie(), json(trip.brought()));
    }

    private ResultActions worklists(MockHttpSession session) throws Exception {
        return http.perform(get("/api/worklists").session(session));
    }

    private void forget(Account account) {
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(16));
        sql.update(SESSION)
                .set(SESSION.ACTIVE_AT, longAgo)
                .set(SESSION.CONFIRMED_AT, longAgo)
                .where(SESSION.ACCOUNT_ID.eq(account.id().value()))
                .execute();
    }
}
