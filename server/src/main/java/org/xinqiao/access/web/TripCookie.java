package org.xinqiao.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** 认证往返凭证: what a browser keeps while its person is at an identity provider; no script can read it. */
final class TripCookie {

    private static final String NAME = "XINQIAO-TRIP";
    private static final Duration LASTS = Duration.ofMinutes(15);

    private TripCookie() {}

    /** Empty where the browser has none. */
    static String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, HostCookie.name(NAME, request));
        return cookie == null ? "" : cookie.getValue();
    }

    static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(HostCookie.name(NAME, request), secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(LASTS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
