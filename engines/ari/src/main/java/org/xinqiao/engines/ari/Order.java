package org.xinqiao.engines.ari;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 命令: one request to the switch, before it goes out. */
record Order(
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        @Nullable Map<String, ?> body) {

    static Order get(Object... path) {
        return to("GET", path);
    }

    static Order post(Object... path) {
        return to("POST", path);
    }

    static Order delete(Object... path) {
        return to("DELETE", path);
    }

    /** 订阅: what happens to that source, channel:ID or bridge:ID or endpoint:PJSIP/1001, is told to the application. */
    static Order subscribe(String app, String source) {
        return post("applications", app, "subscription").with("eventSource", source);
    }

    private static Order to(String method, Object... path) {
        String joined =
                Stream.of(path).map(part -> "/" + encoded(part.toString())).collect(Collectors.joining());
        return new Order(method, joined, List.of(), null);
    }

    /** With one thing more to say; nothing where there is nothing to say. */
    Order with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new ArrayList<>(query);
        more.add(Map.entry(name, value.toString()));
        return new Order(method, path, List.copyOf(more), body);
    }

    Order carrying(Map<String, ?> content) {
        return content.isEmpty() ? this : new Order(method, path, query, content);
    }

    /** Whether it makes somebody hear a prompt or music. */
    boolean isHeard() {
        return method.equals("POST") && (path.contains("/play/") || path.endsWith("/moh"));
    }

    /** Path and query, as they are sent. */
    String target() {
        String asked = query.stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    /** Without what was asked: numbers of callers belong into no message. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
