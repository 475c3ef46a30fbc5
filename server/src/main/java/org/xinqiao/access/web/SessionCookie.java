package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** 会话凭证: the cookie that carries a session's secret. */
final class SessionCookie {

    static final String NAME = "XINQIAO";

    private static final String SAME_SITE = "Lax";

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return HostCookie.of(NAME, request);
    }

    static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        HostCookie.give(NAME, secret, cookie -> cookie.sameSite(SAME_SITE), request, response);
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        HostCookie.give(NAME, "", cookie -> cookie.sameSite(SAME_SITE).maxAge(Duration.ZERO), request, response);
    }
}
