package org.xinqiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 与文档相符: holds every answer that any test of the server gets to the committed document of the API: its status, and
 * each part of its JSON, no less and no more.
 */
public final class AsDocumented implements ResultHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DOCUMENT = Path.of("..", "docs", "generated", "openapi.json");
    private static final boolean BEING_WRITTEN = "write".equals(System.getProperty("xinqiao.docs"));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static @Nullable ObjectNode document;

    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    @Override
    public void handle(MvcResult result) throws Exception {
        MockHttpServletResponse answer = result.getResponse();
        String path = String.valueOf(result.getRequest().getRequestURI());
        String asked = result.getRequest().getMethod() + " " + path;
        if (!path.startsWith("/api/")
                || BEING_WRITTEN
                || result.getRequest().isAsyncStarted()
                || answer.getStatus() / 100 == 3
                // no door was opened for it: what was answered at the first time was looked at then
                || answer.containsHeader("Idempotent-Replayed")) {
            return;
        }
        if (answer.getStatus() >= 400) {
            assertThat(answer.getContentType()).as(asked).startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
            check(asked, schema("Problem", JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}")), problem);
            assertThat(problem.path("status").asInt()).as(asked).isEqualTo(answer.getStatus());
            return;
        }
        checkDone(asked, operation(result), answer);
    }

    private void checkDone(String asked, JsonNode operation, MockHttpServletResponse answer) throws Exception {
        JsonNode response = operation.path("responses").path(Integer.toString(answer.getStatus()));
        assertThat(response.isObject())
                .as(asked + ": the document knows no " + answer.getStatus())
                .isTrue();
        JsonNode content = response.path("content");
        JsonNode json = content.path("application/json").path("schema");
        if (content.isMissingNode()) {
            assertThat(answer.getContentAsByteArray()).as(asked).isEmpty();
        } else if (!json.isMissingNode()) {
            String name = operation.path("operationId").asString() + " " + answer.getStatus();
            check(asked, schema(name, json), JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8)));
        } else if (!content.has("*/*")) {
            String type = content.propertyNames().iterator().next();
            assertThat(answer.getContentType()).as(asked).startsWith(type);
        }
    }

    private static void check(String asked, Schema schema, JsonNode answer) {
        List<Error> errors = schema.validate(answer);
        assertThat(errors).as(asked + ": " + answer).isEmpty();
    }

    private static JsonNode operation(MvcResult result) throws Exception {
        Object pattern = result.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return document()
                .path("paths")
                .path(written(String.valueOf(pattern)))
                .path(String.valueOf(result.getRequest().getMethod()).toLowerCase(Locale.ROOT));
    }

    /** A path as the document writes it: without the shapes of its variables. */
    public static String written(String path) {
        return path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    private Schema schema(String name, JsonNode inline) throws Exception {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document().path("components"));
        whole.setAll((ObjectNode) inline);
        return known.computeIfAbsent(name, _ -> SCHEMAS.getSchema(whole));
    }

    /** With every object closed, so that an answer with a part that is not documented fails. */
    private static synchronized ObjectNode document() throws Exception {
        if (document == null) {
            ObjectNode read = (ObjectNode) JSON.readTree(Files.readString(DOCUMENT));
            for (JsonNode schema : read.path("components").path("schemas")) {
                if (schema.has("properties") && !schema.has("additionalProperties")) {
                    ((ObjectNode) schema).put("additionalProperties", false);
                }
            }
            document = read;
        }
        return document;
    }
}
