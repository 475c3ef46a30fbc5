package org.xinqiao.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Cookies of this very host, for its whole path and over TLS alone: browsers hold a name with this prefix to that. No script
 * can read what is given here.
 */
final class HostCookie {

    static final String PREFIX = "__Host-";

    private HostCookie() {}

    static String name(String plain, HttpServletRequest request) {
        return request.isSecure() ? PREFIX + plain : plain;
    }

    static Optional<String> of(String plain, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(plain, request)))
                .map(Cookie::getValue);
    }

    /** @param more which requests of other sites it goes with, how long it lasts */
    static void give(
            String plain,
            String value,
            UnaryOperator<ResponseCookieBuilder> more,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookieBuilder cookie = ResponseCookie.from(name(plain, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .path("/");
        response.addHeader(HttpHeaders.SET_COOKIE, more.apply(cookie).build().toString());
    }
}
