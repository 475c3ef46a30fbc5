package org.xinqiao.house;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 试探: makes requests for one operation of the API's document: what it asks for, filled with things that exist, and then
 * spoiled in one place or altogether.
 */
final class Probe {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final JsonNode components;
    private final Map<String, List<String>> existing;
    private final Random random;
    private final Nasty nasty;

    /** @param existing by the name of a field or parameter, values that mean something */
    Probe(JsonNode document, Map<String, List<String>> existing, Random random) {
        this.components = document.path("components").path("schemas");
        this.existing = existing;
        this.random = random;
        this.nasty = new Nasty(random);
    }

    AbstractMockHttpServletRequestBuilder<?> request(String method, String path, JsonNode operation) {
        AbstractMockHttpServletRequestBuilder<?> request = without(method, path, operation);
        return random.nextInt(4) == 0 ? request.header("Idempotency-Key", key()) : request;
    }

    /** Now and then one that was used before. */
    private String key() {
        return random.nextInt(3) == 0 ? nasty.text() : "fuzz-" + random.nextInt(20);
    }

    private AbstractMockHttpServletRequestBuilder<?> without(String method, String path, JsonNode operation) {
        URI uri = URI.create(address(path) + query(operation.path("parameters")));
        HttpMethod verb = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            return MockMvcRequestBuilders.multipart(verb, uri)
                    .file(new MockMultipartFile("file", nasty.text(), nasty.text(), file()));
        }
        var request = MockMvcRequestBuilders.request(verb, uri);
        if (!content.isObject() || content.isEmpty()) {
            return request;
        }
        String type = content.propertyNames().iterator().next();
        request.contentType(random.nextInt(30) == 0 ? "application/x-www-form-urlencoded" : type);
        return request.content(body(content.path(type).path("schema")));
    }

    private String address(String path) {
        Matcher variable = VARIABLE.matcher(path);
        return variable.replaceAll(found -> Matcher.quoteReplacement(segment(path, found.group(1))));
    }

    private String segment(String path, String name) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return nasty.encoded();
        }
        String given = kind < 3 ? nasty.text() : known(path, name, nasty.text());
        return given.isBlank() ? "0" : encoded(given.length() > 500 ? given.substring(0, 500) : given);
    }

    /** Of what there is, something that fits a variable of a path. */
    String known(String path, String name, String otherwise) {
        String about = path.replaceFirst("/\\{" + name + "}.*", "").replaceFirst(".*/", "");
        return existing(about + "/" + name, existing(name, otherwise));
    }

    private String query(JsonNode parameters) {
        StringBuilder query = new StringBuilder("?x=1");
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asString("").equals("query")
                    && (parameter.path("required").asBoolean(false) || random.nextInt(3) > 0)) {
                String name = parameter.path("name").asString();
                query.append('&').append(name).append('=').append(value(name, parameter.path("schema")));
            }
        }
        return query.toString();
    }

    private String value(String name, JsonNode schema) {
        return switch (random.nextInt(10)) {
            case 0 -> nasty.encoded();
            case 1, 2, 3 -> encoded(nasty.text());
            default -> {
                JsonNode good = good(name, schema, 0);
                yield encoded(good.isString() ? good.stringValue() : good.toString());
            }
        };
    }

    private byte[] body(JsonNode schema) {
        JsonNode good = good("", schema, 0);
        return switch (random.nextInt(8)) {
            case 0 -> nasty.garbage();
            case 1 -> bytes(nasty.json());
            case 2 -> bytes(good);
            case 3 -> bytes(nasty.spoiled(nasty.spoiled(good)));
            default -> bytes(nasty.spoiled(good));
        };
    }

    /** Lone surrogates stand escaped in JSON, as an attacker would send them. */
    private static byte[] bytes(JsonNode json) {
        return ESCAPED.writeValueAsBytes(json);
    }

    private byte[] file() {
        return switch (random.nextInt(4)) {
            case 0 -> nasty.garbage();
            case 1 -> ("诉求内容,电话\n" + nasty.text() + "," + nasty.text() + "\n").getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0};
            default -> nasty.text().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What the schema asks for. */
    JsonNode good(String name, JsonNode asked, int depth) {
        JsonNode schema = resolved(asked);
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> MAKE.numberNode(random.nextInt(5));
            case "number" -> MAKE.numberNode(100 + random.nextDouble() * 10);
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            default -> MAKE.stringNode(text(name, schema.path("format").asString("")));
        };
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        String reference = found.path("$ref").asString("");
        return reference.isEmpty() ? found : components.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = MAKE.objectNode();
        for (Map.Entry<String, JsonNode> part : schema.path("properties").properties()) {
            if (depth < 3 && random.nextInt(5) > 0) {
                object.set(part.getKey(), good(part.getKey(), part.getValue(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = MAKE.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            array.add(good(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(String name, String format) {
        return switch (format) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2026-11-%02d".formatted(1 + random.nextInt(28));
            case "date-time" -> "2026-12-%02dT08:00:00Z".formatted(1 + random.nextInt(28));
            default -> existing(name, "路灯三天不亮了，请派人来修。");
        };
    }

    private String existing(String name, String otherwise) {
        List<String> known = existing.getOrDefault(name, List.of());
        return known.isEmpty() ? otherwise : nasty.pick(known);
    }

    /** A lone half of a pair has no place in an address; it arrives as a question mark. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
