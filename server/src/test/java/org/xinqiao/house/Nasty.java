package org.xinqiao.house;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 恶意取值: what nobody types who means well, and what breaks programs; drawn by a seed, so that it can be had again. */
final class Nasty {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEP = 5000;
    private static final int LONG = 20_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "' or '1'='1",
            "1; drop table casework.cases; --",
            "1) union select null, version() --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "http://169.254.169.254/latest/meta-data",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}#{7*7}",
            "=cmd|' /C calc'!A0",
            "%s%n%x",
            "%00",
            "%",
            "_",
            "\\",
            "\u0000",
            "路灯\u0000不亮",
            "\uD800",
            "不\uDFFF亮",
            "\uFEFF\u202Eabc",
            "👩‍👩‍👧‍👦🇨🇳",
            "\r\nSet-Cookie: a=b",
            "NaN",
            "Infinity",
            "1e999",
            "-1",
            "0",
            "3.5",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "１２３",
            "null",
            "true",
            "[]",
            "{}",
            "0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "2026-02-30",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "999999999999 WORKING_DAYS",
            "00000000-0000-0000-0000-000000000000");

    private static final List<String> ENCODED = List.of(
            "%00", "%FF%FE", "%C0%AF", "%ED%A0%80", "%2e%2e%2f", "%25", "%F0%9F%91%A9", "%0d%0a", "%27%20or%201");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextInt(12) == 0 ? "灯".repeat(LONG) : pick(TEXTS);
    }

    /** As it stands in an address, percent-encoded already; some of it is no UTF-8. */
    String encoded() {
        return pick(ENCODED);
    }

    JsonNode json() {
        return switch (random.nextInt(10)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(pick(List.of(0L, -1L, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE)));
            case 3 -> MAKE.numberNode(pick(List.of(1e308, -1e-300, 0.5, 1e18)));
            case 4 -> JSON.readTree("1".repeat(60));
            case 5 -> MAKE.objectNode().put(text(), text());
            case 6 -> many();
            default -> MAKE.stringNode(text());
        };
    }

    private ArrayNode many() {
        ArrayNode many = MAKE.arrayNode();
        for (int i = 0; i < 300; i++) {
            many.add(text());
        }
        return many;
    }

    /** One part of it replaced, taken away, or turned into something else. */
    JsonNode spoiled(JsonNode good) {
        if (!(good instanceof ObjectNode form) || form.isEmpty()) {
            return json();
        }
        List<String> parts = new ArrayList<>(form.propertyNames());
        String part = pick(parts);
        switch (random.nextInt(6)) {
            case 0 -> form.remove(part);
            case 1 -> form.set(part, spoiled(form.path(part)));
            case 2 -> form.put(part, text());
            default -> form.set(part, json());
        }
        return form;
    }

    /** Bytes that are no JSON, or JSON that is deeper than anybody writes. */
    byte[] garbage() {
        if (random.nextBoolean()) {
            String deep = "{\"text\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
            return deep.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return bytes;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
