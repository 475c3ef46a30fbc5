package org.xinqiao.house;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 逐一瞄准: for one operation of the API's document, a request for each of its places (variable of the path, parameter, part of
 * the body, header) in which that place holds what is given and all others what they should.
 */
final class Aiming {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> HEADERS =
            List.of("User-Agent", "Referer", "Accept-Language", "X-Request-Id", "X-Forwarded-For", "Idempotency-Key");

    private final String method;
    private final String path;
    private final JsonNode operation;
    private final Probe probe;

    Aiming(String method, String path, JsonNode operation, Probe probe) {
        this.method = method;
        this.path = path;
        this.operation = operation;
        this.probe = probe;
    }

    /** @param place what it is aimed at */
    record Aimed(String place, AbstractMockHttpServletRequestBuilder<?> request) {}

    List<Aimed> with(String attack) {
        List<Aimed> all = new ArrayList<>();
        VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .forEach(name ->
                        all.add(new Aimed("{" + name + "}", request(address(name, attack), query("", ""), null))));
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("query")) {
                all.add(new Aimed("?" + name, request(address("", ""), query(name, attack), null)));
            }
        }
        if (body().isObject()) {
            ((ObjectNode) body()).propertyNames().forEach(part -> {
                ObjectNode spoiled = (ObjectNode) body();
                all.add(new Aimed("." + part, request(address("", ""), query("", ""), spoiled.put(part, attack))));
            });
        }
        if (isForm()) {
            all.add(new Aimed("file name", form(attack)));
        }
        return all;
    }

    /** One request for all headers together. */
    Aimed withHeaders(String attack) {
        AbstractMockHttpServletRequestBuilder<?> request = request(address("", ""), query("", ""), null);
        HEADERS.forEach(name -> request.header(name, attack));
        return new Aimed("headers", request);
    }

    private boolean isForm() {
        return content().has("multipart/form-data");
    }

    private JsonNode content() {
        return operation.path("requestBody").path("content");
    }

    private JsonNode body() {
        return isForm() || !content().has("application/json")
                ? NullNode.getInstance()
                : probe.good("", content().path("application/json").path("schema"), 0);
    }

    private AbstractMockHttpServletRequestBuilder<?> form(String name) {
        return MockMvcRequestBuilders.multipart(verb(), URI.create(address("", "") + query("", "")))
                .file(new MockMultipartFile("file", name, "text/plain", name.getBytes(StandardCharsets.UTF_8)));
    }

    private AbstractMockHttpServletRequestBuilder<?> request(String address, String query, @Nullable ObjectNode body) {
        var request = MockMvcRequestBuilders.request(verb(), URI.create(address + query));
        JsonNode sent = body == null ? body() : body;
        return sent.isNull()
                ? request
                : request.contentType("application/json")
                        .content(sent.toString().getBytes(StandardCharsets.UTF_8));
    }

    private HttpMethod verb() {
        return HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
    }

    private String address(String aimed, String attack) {
        Matcher variable = VARIABLE.matcher(path);
        return variable.replaceAll(found -> Matcher.quoteReplacement(
                Probe.encoded(found.group(1).equals(aimed) ? attack : probe.known(path, found.group(1), "1"))));
    }

    private String query(String aimed, String attack) {
        StringBuilder query = new StringBuilder("?x=1");
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            boolean isAimedAt = name.equals(aimed);
            if (parameter.path("in").asString("").equals("query")
                    && (isAimedAt || parameter.path("required").asBoolean(false))) {
                JsonNode good = probe.good(name, parameter.path("schema"), 0);
                String value = isAimedAt ? attack : good.isString() ? good.stringValue() : good.toString();
                query.append('&').append(name).append('=').append(Probe.encoded(value));
            }
        }
        return query.toString();
    }
}
