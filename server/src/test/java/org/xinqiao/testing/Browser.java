package org.xinqiao.testing;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xinqiao.access.People;

/**
 * 测试浏览器: does in tests what a browser does for a person. Not Spring's {@code csrf()}: that one takes the real
 * check out of the server for all tests that come after.
 */
public final class Browser {

    private static final String TOKEN = "the-same-in-cookie-and-header";

    private Browser() {}

    /** Echoes the token that every write needs: {@code http.perform(post("/api/cases").with(echo()).session(session))}. */
    public static RequestPostProcessor echo() {
        return request -> {
            request.setCookies(new Cookie("XSRF-TOKEN", TOKEN));
            request.addHeader("X-XSRF-TOKEN", TOKEN);
            return request;
        };
    }

    /** Signs somebody in whom {@link People} made. */
    public static MockHttpSession signIn(MockMvc http, String username) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(http.perform(MockMvcRequestBuilders.post("/api/session")
                        .with(echo())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, People.PASSWORD)))
                .andReturn()
                .getRequest()
                .getSession(false));
    }
}
