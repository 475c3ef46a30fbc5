package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** 认证往返凭证: what a browser keeps while its person is at an identity provider. */
final class TripCookie {

    private static final String NAME = "XINQIAO-TRIP";
    private static final Duration LASTS = Duration.ofMinutes(15);

    private TripCookie() {}

    /** Empty where the browser has none. */
    static String of(HttpServletRequest request) {
        return HostCookie.of(NAME, request).orElse("");
    }

    static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        HostCookie.give(NAME, secret, cookie -> cookie.sameSite("Strict").maxAge(LASTS), request, response);
    }
}
