package org.xinqiao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.NoConnection;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("when all connections to the database are taken, everybody is asked to come again")
class ExhaustedPoolTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private DataSource source;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    /** 占满: all connections of the pool, until it is closed. */
    private static final class AllTaken implements AutoCloseable {

        /** The shortest that the pool waits. */
        private static final long SHORTEST = 250;

        private final HikariDataSource pool;
        private final long patience;
        private final Deque<Connection> taken = new ArrayDeque<>();

        AllTaken(DataSource source) throws SQLException {
            pool = source.unwrap(HikariDataSource.class);
            patience = pool.getConnectionTimeout();
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.push(pool.getConnection());
            }
            pool.setConnectionTimeout(SHORTEST);
        }

        @Override
        public void close() throws SQLException {
            pool.setConnectionTimeout(patience);
            while (!taken.isEmpty()) {
                taken.pop().close();
            }
        }
    }

    @Test
    void allDoorsSaySoAndNothingIsBrokenAfterwards() throws Exception {
        people.make(
                "pool-taker", "call_taker", units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        MockHttpSession session = Browser.signIn(http, "pool-taker");
        try (AllTaken _ = new AllTaken(source)) {
            // whom the session filter has to know, and whom a controller has to answer
            expectBusy(get("/api/contacts").session(session));
            expectBusy(post("/api/portal/lookups")
                    .with(echo())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"number\":\"20261127000001\",\"lastFour\":\"0001\"}"));
            http.perform(get("/open311/v2/requests.json"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string(HttpHeaders.RETRY_AFTER, "5"))
                    .andExpect(jsonPath("$[0].code").value(503));
        }
        http.perform(get("/api/contacts").session(session)).andExpect(status().isOk());
    }

    private void expectBusy(MockHttpServletRequestBuilder request) throws Exception {
        http.perform(request)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "5"))
                .andExpect(jsonPath("$.code").value("platform.busy"))
                .andExpect(jsonPath("$.zh").value(PlatformProblem.BUSY.zh()))
                .andExpect(jsonPath("$.en").value(PlatformProblem.BUSY.en()));
    }

    @Test
    void whoWaitsInVainIsToldFromADatabaseThatIsAway() {
        SQLException refused = new SQLException("connection refused", "08001");
        assertThat(NoConnection.behind(new IllegalStateException(new SQLTransientConnectionException("timed out"))))
                .contains(PlatformProblem.BUSY);
        assertThat(NoConnection.behind(new SQLTransientConnectionException("timed out", "08001", refused)))
                .contains(PlatformProblem.DATABASE_AWAY);
        assertThat(NoConnection.behind(new IllegalStateException(new SQLException("too many clients", "53300"))))
                .contains(PlatformProblem.DATABASE_AWAY);
        assertThat(NoConnection.behind(new UncheckedIOException(new java.io.IOException("disk"))))
                .isEmpty();
        assertThat(NoConnection.behind(new SQLException("duplicate key", "23505")))
                .isEmpty();
    }
}
