package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SESSION;
import static org.xinqiao.testing.Browser.echo;
import static org.xinqiao.testing.Browser.signIn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerProcess;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("where one is signed in (我的登录)")
class OwnSessionsTest {

    private static final AreaCode CITY = new AreaCode("1500");

    private final MockMvc http;
    private final People people;
    private final DSLContext sql;

    @Autowired
    OwnSessionsTest(MockMvc http, People people, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.sql = sql;
    }

    @Test
    void isListedAndEndedFromElsewhere() throws Exception {
        Account account = people.make("two-desks", "handler", new UnitId(1), CITY);
        MockHttpSession left = signIn(http, "two-desks");
        MockHttpSession right = signIn(http, "two-desks");
        http.perform(get("/api/my/sessions").session(right))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[?(@.here == true)]", hasSize(1)))
                .andExpect(jsonPath("$[0].address").value("127.0.0.1"));
        long id = ids(account).getFirst();
        http.perform(delete("/api/my/sessions/" + id).session(right).with(echo()))
                .andExpect(status().isNoContent());
        http.perform(get("/api/session").session(left)).andExpect(status().isUnauthorized());
        http.perform(get("/api/session").session(right)).andExpect(status().isOk());
    }

    @Test
    void isNobodyElsesBusiness() throws Exception {
        Account victim = people.make("minds-own", "handler", new UnitId(1), CITY);
        people.make("meddler", "handler", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "minds-own");
        http.perform(delete("/api/my/sessions/" + ids(victim).getFirst())
                        .session(signIn(http, "meddler"))
                        .with(echo()))
                .andExpect(status().isNotFound());
        http.perform(get("/api/session").session(session)).andExpect(status().isOk());
    }

    @Test
    void isKeptWithoutTheSecretOfTheCookie() throws Exception {
        people.make("hashed", "handler", new UnitId(1), CITY);
        MockHttpSession session = signIn(http, "hashed");
        String secret =
                Objects.requireNonNull(session.getAttribute(Browser.COOKIE)).toString();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        String rows = sql.fetch("select s::text from access.session s").toString();
        assertThat(rows).doesNotContain(secret);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        assertThat(sql.fetchCount(SESSION, SESSION.TOKEN_HASH.eq(bytes))).isZero();
    }

    @Test
    void survivesTheServersDeath(@TempDir Path data) throws IOException, InterruptedException {
        ServerProcess first = ServerProcess.on(data, Path.of("src/test/resources/place"));
        first.signIn("dispatcher");
        assertThat(first.get("/api/session")).contains("\"username\":\"dispatcher\"");
        first.kill();
        try (ServerProcess second = ServerProcess.on(data, Path.of("src/test/resources/place"), first)) {
            assertThat(second.get("/api/session")).contains("\"username\":\"dispatcher\"");
        }
    }

    @Nested
    @TestPropertySource(properties = "xinqiao.access.one-session=true")
    @DisplayName("one at a time (单点登录限制)")
    class OneAtATime {

        private final MockMvc strict;
        private final People staff;

        @Autowired
        OneAtATime(MockMvc strict, People staff) {
            this.strict = strict;
            this.staff = staff;
        }

        @Test
        void theNewOneEndsTheOld() throws Exception {
            staff.make("only-one", "handler", new UnitId(1), CITY);
            MockHttpSession old = signIn(strict, "only-one");
            MockHttpSession now = signIn(strict, "only-one");
            strict.perform(get("/api/session").session(old)).andExpect(status().isUnauthorized());
            strict.perform(get("/api/session").session(now)).andExpect(status().isOk());
        }
    }

    private List<Long> ids(Account account) {
        return sql.select(SESSION.ID)
                .from(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account.id().value()))
                .orderBy(SESSION.ID)
                .fetch(SESSION.ID);
    }
}
