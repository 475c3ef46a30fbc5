package org.xinqiao.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** 市民会话凭证: sent with no request of another site; behind TLS under a name that no neighbouring site can plant. */
final class CitizenCookie {

    static final String NAME = "xinqiao-citizen";

    private CitizenCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
    }

    static void give(String secret, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(request), secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .path("/")
                .sameSite("Strict")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
