package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.testing.Browser.echo;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.RequestId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("signing in (登录)")
class SessionTest {

    private static final AtomicInteger TRIES = new AtomicInteger();

    private static final AreaCode CITY = new AreaCode("1500");

    private final MockMvc http;
    private final People people;
    private final DSLContext sql;

    @Autowired
    SessionTest(MockMvc http, People people, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.sql = sql;
    }

    @Test
    void opensASessionThatKnowsTheRolesPowers() throws Exception {
        people.make("dana", "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = signedIn("dana");
        http.perform(get("/api/session").session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("dana"))
                .andExpect(jsonPath("$.roles[0].zh").value("派单员"))
                .andExpect(jsonPath("$.powers")
                        .value(containsInAnyOrder(
                                "TAKE_CALLS",
                                "REGISTER",
                                "ANSWER",
                                "DISPATCH",
                                "MERGE",
                                "SUSPEND",
                                "IMPORT",
                                "READ_ALL",
                                "CLOSE",
                                "CONTACT",
                                "CONFIDE")))
                .andExpect(jsonPath("$.homePath").value("/worklists/to-dispatch"));
    }

    @Test
    void endsWithSigningOut() throws Exception {
        people.make("olga", "handler", new UnitId(1), CITY);
        MockHttpSession session = signedIn("olga");
        http.perform(delete("/api/session").session(session).with(echo())).andExpect(status().isNoContent());
        http.perform(get("/api/session").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void answersAnUnknownNameLikeAWrongPassword() throws Exception {
        people.make("wang", "handler", new UnitId(1), CITY);
        String wrongPassword = answer(signIn("wang", "guess", "10.0.0.1"));
        String unknownName = answer(signIn("nobody", "guess", "10.0.0.1"));
        assertThat(wrongPassword).isEqualTo(unknownName).contains("access.bad-credentials");
    }

    @Test
    void closesTheWayInAfterFiveFailuresEvenToTheRightPassword() throws Exception {
        int time = TRIES.incrementAndGet();
        String target = "target-" + time;
        people.make(target, "handler", new UnitId(1), CITY);
        String thief = "10.0." + time + ".2";
        for (int i = 0; i < 5; i++) {
            signIn(target, "guess " + i, thief).andExpect(status().isUnauthorized());
        }
        signIn(target, People.PASSWORD, thief).andExpect(status().isTooManyRequests());
        signIn(target, People.PASSWORD, "10.0.0.3").andExpect(status().isOk());
    }

    @Test
    void isNeededForEverythingUnderApi() throws Exception {
        http.perform(get("/api/worklists"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("access.not-signed-in"))
                .andExpect(jsonPath("$.type").value("urn:xinqiao:problem:access.not-signed-in"));
        http.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
    }

    @Test
    void ofASwitchedOffAccountIsOverAtOnce() throws Exception {
        people.make("gone", "handler", new UnitId(1), CITY);
        MockHttpSession session = signedIn("gone");
        sql.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.USERNAME.eq("gone"))
                .execute();
        http.perform(get("/api/session").session(session)).andExpect(status().isUnauthorized());
        http.perform(get("/v3/api-docs").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void givesTheBrowserTheTokenThatWritesMustEcho() throws Exception {
        Cookie token = Objects.requireNonNull(http.perform(get("/api/session"))
                .andExpect(cookie().exists("XSRF-TOKEN"))
                .andReturn()
                .getResponse()
                .getCookie("XSRF-TOKEN"));
        people.make("echo", "handler", new UnitId(1), CITY);
        MockHttpServletRequestBuilder bare = credentials("echo", People.PASSWORD);
        http.perform(bare)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.stale-page"));
        http.perform(credentials("echo", People.PASSWORD).cookie(token).header("X-XSRF-TOKEN", token.getValue()))
                .andExpect(status().isOk());
    }

    @Test
    void tellsTheBrowserWhatToRefuse() throws Exception {
        http.perform(get("/api/session"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void showsTheInterfaceToThoseSignedIn() throws Exception {
        people.make("reader", "handler", new UnitId(1), CITY);
        http.perform(get("/v3/api-docs").session(signedIn("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").exists());
    }

    private MockHttpSession signedIn(String username) throws Exception {
        return Browser.sessionOf(signIn(username, People.PASSWORD, "10.0.0.9")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    }

    private ResultActions signIn(String username, String password, String from) throws Exception {
        return http.perform(credentials(username, password).with(echo()).with(request -> {
            request.setRemoteAddr(from);
            return request;
        }));
    }

    private static MockHttpServletRequestBuilder credentials(String username, String password) {
        return post("/api/session")
                .header(RequestId.HEADER, "the-same-for-all")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    private static String answer(ResultActions result) throws Exception {
        return result.andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
