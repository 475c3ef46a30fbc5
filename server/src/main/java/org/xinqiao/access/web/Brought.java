package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinqiao.access.Proof;
import org.xinqiao.access.ProviderReturn;
import tools.jackson.databind.JsonNode;

/**
 * 带回: what a page received from an identity provider, and the second factor where it was asked for.
 *
 * @param code the provider's
 * @param iss which provider it says it is (RFC 9207)
 * @param factor the code of the second factor
 */
record Brought(
        @Nullable String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String iss,
        @Nullable String factor,
        @Nullable JsonNode passkey) {

    ProviderReturn with(HttpServletRequest request) {
        Map<String, String> sent = new HashMap<>();
        put(sent, "state", state);
        put(sent, "code", code);
        put(sent, "error", error);
        put(sent, "iss", iss);
        return new ProviderReturn(TripCookie.of(request), origin(request), sent);
    }

    private static void put(Map<String, String> sent, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            sent.put(name, value);
        }
    }

    Proof second() {
        return new Proof(
                "",
                Objects.requireNonNullElse(factor, ""),
                passkey == null || passkey.isNull() ? null : passkey.toString());
    }

    /** The address under which the browser finds the house. */
    static String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    @Override
    public String toString() {
        return "Brought";
    }
}
