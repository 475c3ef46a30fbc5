package org.xinqiao.testing;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
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

    /** The name of the cookie that carries a session. */
    public static final String COOKIE = "XINQIAO";

    private static final String TOKEN = "the-same-in-cookie-and-header";

    private Browser() {}

    /** Echoes the token that every write needs: {@code http.perform(post("/api/cases").with(echo()).session(session))}. */
    public static RequestPostProcessor echo() {
        return request -> {
            add(request, new Cookie("XSRF-TOKEN", TOKEN));
            request.addHeader("X-XSRF-TOKEN", TOKEN);
            return request;
        };
    }

    /** Signs somebody in whom {@link People} made. */
    public static MockHttpSession signIn(MockMvc http, String username) throws Exception {
        return signIn(http, username, "127.0.0.1");
    }

    /** The same from a certain address. */
    public static MockHttpSession signIn(MockMvc http, String username, String address) throws Exception {
        return sessionOf(http.perform(MockMvcRequestBuilders.post("/api/session")
                        .with(echo())
                        .remoteAddress(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, People.PASSWORD)))
                .andReturn()
                .getResponse());
    }

    /** The session that a sign-in opened, to be sent along with requests. */
    public static MockHttpSession sessionOf(MockHttpServletResponse signedIn) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                COOKIE,
                Objects.requireNonNull(signedIn.getCookie(COOKIE), "not signed in")
                        .getValue());
        return session;
    }

    static void add(MockHttpServletRequest request, Cookie cookie) {
        Cookie[] before = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        request.setCookies(Stream.concat(Stream.of(before), Stream.of(cookie)).toArray(Cookie[]::new));
    }
}
