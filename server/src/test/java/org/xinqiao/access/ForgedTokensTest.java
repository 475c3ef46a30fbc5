package org.xinqiao.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("Forged and replayed tokens (伪造与重放) open no door")
class ForgedTokensTest {

    private static int made;

    private final MockMvc http;
    private final People people;
    private String secret = "";
    private MockHttpSession session = new MockHttpSession();

    @Autowired
    ForgedTokensTest(MockMvc http, People people) {
        this.http = http;
        this.people = people;
    }

    @BeforeEach
    void somebodyIsSignedIn() throws Exception {
        String name = "forged-" + made++;
        people.make(name, "handler", new UnitId(1), new AreaCode("1500"));
        session = Browser.signIn(http, name);
        secret = Objects.requireNonNull(session.getAttribute(Browser.COOKIE)).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1 --", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void norDoesAMadeUpSession(String forged) throws Exception {
        isNobody(forged);
    }

    @Test
    void norDoesASessionThatWasAltered() throws Exception {
        isNobody((secret.charAt(0) == 'A' ? 'B' : 'A') + secret.substring(1));
        isNobody(secret.substring(1));
        isNobody(secret + "A");
        isNobody(secret.repeat(1000));
        isNobody(secret.toUpperCase(Locale.ROOT) + "=");
    }

    @Test
    void norDoesOneThatIsOver() throws Exception {
        http.perform(delete("/api/session").session(session).with(echo())).andExpect(status().isNoContent());
        isNobody(secret);
    }

    @Test
    void norDoesAWriteWithoutItsEcho() throws Exception {
        isStale(null, null, "");
        isStale("one", "another", "");
        isStale(null, "one", "");
        isStale("one", null, "");
        isStale("one", null, "?_csrf=one");
        http.perform(get("/api/session").session(session)).andExpect(status().isOk());
    }

    private void isNobody(String forged) throws Exception {
        http.perform(get("/api/session").cookie(new Cookie(Browser.COOKIE, forged)))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.not-signed-in"));
    }

    private void isStale(@Nullable String cookie, @Nullable String header, String query) throws Exception {
        var write = post("/api/session/lock" + query).session(session);
        if (cookie != null) {
            write.cookie(new Cookie("XSRF-TOKEN", cookie));
        }
        if (header != null) {
            write.header("X-XSRF-TOKEN", header);
        }
        http.perform(write)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.stale-page"));
    }
}
