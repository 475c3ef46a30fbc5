package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;

/** Cookies of this very host, for its whole path and over TLS alone: browsers hold a name with this prefix to that. */
final class HostCookie {

    static final String PREFIX = "__Host-";

    private HostCookie() {}

    static String name(String plain, HttpServletRequest request) {
        return request.isSecure() ? PREFIX + plain : plain;
    }
}
