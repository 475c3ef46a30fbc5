package org.xinqiao.intake.open311;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 应答: one answer, written as XML or, by the Spark convention, as JSON: both are made of the same tree, so they say the same.
 *
 * @param root the name of the whole in XML; JSON does without
 */
record Tree(String root, JsonNode node) {

    /** What one of many is called in XML. */
    private static final Map<String, String> ONE_OF = Map.ofEntries(
            Map.entry("services", "service"),
            Map.entry("attributes", "attribute"),
            Map.entry("values", "value"),
            Map.entry("service_requests", "request"),
            Map.entry("service_request_updates", "request_update"),
            Map.entry("errors", "error"),
            Map.entry("endpoints", "endpoint"),
            Map.entry("formats", "format"));

    private static final JsonMapper JSON = JsonMapper.shared();

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String oneOf(String many) {
        return ONE_OF.getOrDefault(many, "item");
    }

    static Tree of(Fault fault) {
        ArrayNode errors = list();
        for (Fault.Reason reason : fault.reasons()) {
            errors.addObject().put("code", reason.code()).put("description", reason.description());
        }
        return new Tree("errors", errors);
    }

    ResponseEntity<String> as(Format format) {
        return as(format, 200);
    }

    ResponseEntity<String> as(Format format, int status) {
        String written = switch (format) {
            case XML -> TreeXml.written(this);
            case JSON -> JSON.writeValueAsString(node);
        };
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(format.type())
                .body(written);
    }
}
