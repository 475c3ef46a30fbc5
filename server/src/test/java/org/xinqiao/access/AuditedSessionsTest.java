package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SESSION;
import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.testing.Browser.echo;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.audit.tables.records.EntryRecord;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("who comes and goes is on record (登录留痕)")
class AuditedSessionsTest {

    private static final AreaCode CITY = new AreaCode("1500");

    private final MockMvc http;
    private final People people;
    private final DSLContext sql;
    private final Sessions sessions;

    @Autowired
    AuditedSessionsTest(MockMvc http, People people, DSLContext sql, Sessions sessions) {
        this.http = http;
        this.people = people;
        this.sql = sql;
        this.sessions = sessions;
    }

    @Test
    void aSignInWithTheSessionItOpens() throws Exception {
        Account account = people.make("audited", "handler", new UnitId(1), CITY);
        Browser.signIn(http, "audited");
        EntryRecord row = rowsOf(account).getLast();
        assertThat(row.getAction()).isEqualTo("session.opened");
        assertThat(row.getPerson()).isEqualTo("audited");
        assertThat(row.getSession()).isNotNull();
        assertThat(row.getRequest()).isNotNull();
        assertThat(row.getAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void aRefusedSignInAndALockedOne() throws Exception {
        Account account = people.make("besieged", "handler", new UnitId(1), CITY);
        for (int i = 0; i < 6; i++) {
            http.perform(credentials("besieged", "guess").with(request -> {
                request.setRemoteAddr("10.9.0.1");
                return request;
            }));
        }
        List<EntryRecord> rows = rowsOf(account);
        assertThat(rows)
                .extracting(EntryRecord::getAction)
                .startsWith("session.refused")
                .endsWith("session.locked");
        assertThat(rows).hasSize(6).allMatch(row -> row.getResult().equals("REFUSED"));
    }

    @Test
    void nothingThatMightBeAPasswordInTheWrongField() throws Exception {
        http.perform(credentials("My Secret 1!", "x")).andExpect(status().isUnauthorized());
        assertThat(sql.fetchCount(ENTRY, ENTRY.SUBJECT_ID.contains("Secret").or(ENTRY.DETAILS.contains("Secret"))))
                .isZero();
    }

    @Test
    void aSessionThatEndsByItselfOrByItsOwner() throws Exception {
        Account account = people.make("leaver", "handler", new UnitId(1), CITY);
        Browser.signIn(http, "leaver");
        sql.update(SESSION)
                .set(SESSION.ACTIVE_AT, Instant.EPOCH)
                .where(SESSION.ACCOUNT_ID.eq(account.id().value()))
                .execute();
        sessions.sweep();
        assertThat(rowsOf(account).getLast().getAction()).isEqualTo("session.expired");
        MockHttpSession another = Browser.signIn(http, "leaver");
        http.perform(delete("/api/session").session(another).with(echo())).andExpect(status().isNoContent());
        EntryRecord row = rowsOf(account).getLast();
        assertThat(row.getAction()).isEqualTo("session.closed");
        assertThat(row.getSession()).isNotNull();
    }

    @Test
    void whatSomebodyMayNotDo() throws Exception {
        Account account = people.make("curious", "handler", new UnitId(1), CITY);
        MockHttpSession session = Browser.signIn(http, "curious");
        http.perform(get("/api/citizens/lookup").param("phone", "13800138000").session(session))
                .andExpect(status().isForbidden());
        EntryRecord row = rowsOf(account).getLast();
        assertThat(row.getAction()).isEqualTo("access.denied");
        assertThat(row.getDetails()).isEqualTo("{\"method\":\"GET\",\"path\":\"/api/citizens/lookup\"}");
    }

    private List<EntryRecord> rowsOf(Account account) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.ACCOUNT.eq(account.id().value()))
                .orderBy(ENTRY.ID)
                .fetch();
    }

    private static MockHttpServletRequestBuilder credentials(String username, String password) {
        return post("/api/session")
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }
}
