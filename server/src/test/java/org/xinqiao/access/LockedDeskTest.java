package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SESSION;
import static org.xinqiao.testing.Browser.echo;
import static org.xinqiao.testing.Browser.signIn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("a desk that nobody sits at (闲置锁屏)")
class LockedDeskTest {

    private static final AreaCode CITY = new AreaCode("1500");
    private static final Duration LONG = Duration.ofMinutes(16);

    private final MockMvc http;
    private final People people;
    private final DSLContext sql;

    @Autowired
    LockedDeskTest(MockMvc http, People people, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.sql = sql;
    }

    @Test
    void locksByItselfAndOpensToThePersonsPasswordAlone() throws Exception {
        Account account = people.make("idler", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "idler");
        lastActive(account, LONG);
        worklists(session)
                .andExpect(status().isLocked())
                .andExpect(jsonPath("$.code").value("access.locked"));
        http.perform(get("/api/session").session(session))
                .andExpect(jsonPath("$.locked").value(true));
        prove(session, "guess").andExpect(jsonPath("$.code").value("access.wrong-password"));
        worklists(session).andExpect(status().isLocked());
        prove(session, People.PASSWORD).andExpect(status().isNoContent());
        worklists(session).andExpect(status().isOk());
    }

    @Test
    void staysLockedHoweverBusyThePageIsAfterwards() throws Exception {
        Account account = people.make("sleeper", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "sleeper");
        lastActive(account, LONG);
        for (int i = 0; i < 3; i++) {
            worklists(session).andExpect(status().isLocked());
        }
    }

    @Test
    void isNotKeptOpenByWhatThePageAsksByItself() throws Exception {
        Account account = people.make("poller", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "poller");
        lastActive(account, Duration.ofMinutes(14));
        Instant before = activeAt(account);
        http.perform(get("/api/worklists").session(session).header("X-By-Itself", "1"))
                .andExpect(status().isOk());
        assertThat(activeAt(account)).isEqualTo(before);
        worklists(session).andExpect(status().isOk());
        assertThat(activeAt(account)).isAfter(before);
    }

    @Test
    void isLockedByHandAsWell() throws Exception {
        people.make("leaving", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "leaving");
        http.perform(post("/api/session/lock").session(session).with(echo())).andExpect(status().isNoContent());
        worklists(session).andExpect(status().isLocked());
        http.perform(delete("/api/session").session(session).with(echo())).andExpect(status().isNoContent());
        worklists(session).andExpect(status().isUnauthorized());
    }

    @Test
    void isClosedToGuessesLikeTheFrontDoor() throws Exception {
        people.make("guarded", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "guarded");
        for (int i = 0; i < 5; i++) {
            prove(session, "guess " + i).andExpect(status().isUnauthorized());
        }
        prove(session, People.PASSWORD).andExpect(status().isTooManyRequests());
    }

    @Test
    void putsComingAndGoingOnRecord() throws Exception {
        Account account = people.make("recorded", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "recorded");
        http.perform(post("/api/session/lock").session(session).with(echo()));
        prove(session, People.PASSWORD);
        prove(session, People.PASSWORD);
        List<String> acts = sql
                .fetchValues(
                        "select action from audit.entry where account = {0} order by id",
                        org.jooq.impl.DSL.val(account.id().value()))
                .stream()
                .map(Object::toString)
                .toList();
        assertThat(acts).containsExactly("session.opened", "desk.locked", "desk.unlocked", "session.confirmed");
    }

    private ResultActions worklists(MockHttpSession session) throws Exception {
        return http.perform(get("/api/worklists").session(session));
    }

    private ResultActions prove(MockHttpSession session, String password) throws Exception {
        return http.perform(post("/api/session/proof")
                .session(session)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\":\"%s\"}".formatted(password)));
    }

    private void lastActive(Account account, Duration ago) {
        sql.update(SESSION)
                .set(SESSION.ACTIVE_AT, Instant.now().minus(ago))
                .where(SESSION.ACCOUNT_ID.eq(account.id().value()))
                .execute();
    }

    private Instant activeAt(Account account) {
        return sql.select(SESSION.ACTIVE_AT)
                .from(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account.id().value()))
                .fetchSingle()
                .value1();
    }
}
