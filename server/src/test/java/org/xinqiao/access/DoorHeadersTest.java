package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.doors.per-account=20", "xinqiao.doors.per-stranger=200"})
@DisplayName("What goes with every answer (应答头与 cookie)")
class DoorHeadersTest {

    private final MockMvc http;
    private final People people;

    @Autowired
    DoorHeadersTest(MockMvc http, People people) {
        this.http = http;
        this.people = people;
    }

    @Test
    void letsThePageRunNothingThatIsWrittenIntoIt() throws Exception {
        String policy = http.perform(get("/sign-in")).andReturn().getResponse().getHeader("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void keepsThePageApartFromOthers() throws Exception {
        http.perform(get("/api/session"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void saysOfWhichVersionItIsAndNothingIsDoneForAnother() throws Exception {
        http.perform(get("/api/session")).andExpect(header().string("Api-Version", "1"));
        http.perform(get("/api/session").header("Api-Version", "1")).andExpect(status().isUnauthorized());
        http.perform(post("/api/session")
                        .with(echo())
                        .header("Api-Version", "2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Api-Version", "1"))
                .andExpect(jsonPath("$.code").value("platform.unknown-version"));
        http.perform(get("/sign-in")).andExpect(header().doesNotExist("Api-Version"));
    }

    @Test
    void isNotKeptByAnyCache() throws Exception {
        people.make("cached", "handler", new UnitId(1), new AreaCode("1500"));
        http.perform(get("/api/session").session(Browser.signIn(http, "cached")))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")));
    }

    @Test
    void bindsCookiesToTheHostAndToTlsWhereThereIsTls() throws Exception {
        people.make("tls", "handler", new UnitId(1), new AreaCode("1500"));
        List<String> cookies = http.perform(post("https://localhost/api/session")
                        .secure(true)
                        .cookie(new Cookie("__Host-XSRF-TOKEN", "t"))
                        .header("X-XSRF-TOKEN", "t")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"tls\",\"password\":\"%s\"}".formatted(People.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(header().string("Strict-Transport-Security", startsWith("max-age=31536000")))
                .andReturn()
                .getResponse()
                .getHeaders(HttpHeaders.SET_COOKIE);
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-XINQIAO=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    /** A neighbouring site could plant it: behind TLS only the bound one counts. */
    @Test
    void takesNoUnboundCookieBehindTls() throws Exception {
        people.make("planted", "handler", new UnitId(1), new AreaCode("1500"));
        var session = Browser.signIn(http, "planted");
        http.perform(get("https://localhost/api/session").secure(true).session(session))
                .andExpect(status().isUnauthorized());
        http.perform(post("https://localhost/api/session").secure(true).with(echo()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.stale-page"));
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeBack() throws Exception {
        people.make("busy", "handler", new UnitId(1), new AreaCode("1500"));
        var session = Browser.signIn(http, "busy");
        // more than any two minutes allow
        for (int i = 0; i < 50; i++) {
            MockHttpServletResponse answer = http.perform(get("/api/session").session(session))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() == 429) {
                assertThat(answer.getContentAsString()).contains("platform.too-many-requests");
                assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).matches("[1-9]|[1-5]\\d|6[0-1]");
                return;
            }
        }
        fail("nobody was sent away");
    }
}
