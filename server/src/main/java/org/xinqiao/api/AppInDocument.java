package org.xinqiao.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 手机应用接口入文档: what a citizen's app needs to know of each public door: in both languages what it does, with an example
 * of what goes in and comes out, and by which codes it refuses. They stand in {@code api/app-operations.json}.
 */
@Component
class AppInDocument {

    static final String TOKEN = "token";

    private static final String DOORS = "/api/portal/";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode told = read();

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(AppInDocument.class.getResourceAsStream("/api/app-operations.json"))) {
            return JSON.readTree(in);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Once the doors stand in the document. */
    void describe(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("手机应用的访问令牌 an app's access token; see docs/app-api.md"));
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith(DOORS)) {
                item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation));
            }
        });
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        List<SecurityRequirement> ways = new ArrayList<>(operation.getSecurity());
        ways.add(new SecurityRequirement().addList(TOKEN));
        operation.security(ways);
        JsonNode known = told.path("operations").path(method + " " + path);
        if (known.isMissingNode()) {
            return;
        }
        operation.description(
                known.path("zh").asString() + "\n\n" + known.path("en").asString());
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), known.path("request"));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), known.path("response"));
            }
        });
        refuse(operation.getResponses(), known.path("problems"));
    }

    private void show(@Nullable Content content, JsonNode example) {
        MediaType json = content == null ? null : content.get("application/json");
        if (json != null && !example.isMissingNode()) {
            JsonNode shown = example.isString()
                    ? told.path("examples").path(example.stringValue().substring(1))
                    : example;
            json.setExample(JSON.convertValue(shown, Object.class));
        }
    }

    /** Refusals by their status, each code with its sentence. */
    private static void refuse(ApiResponses responses, JsonNode codes) {
        Map<Integer, List<String>> byStatus = new TreeMap<>();
        Map<String, ProblemCode> all = ProblemsInDocument.byCode();
        for (JsonNode code : codes) {
            ProblemCode problem = all.get(code.stringValue());
            if (problem != null) {
                byStatus.computeIfAbsent(problem.status(), _ -> new ArrayList<>())
                        .add("`%s` %s %s".formatted(problem.code(), problem.zh(), problem.en()));
            }
        }
        byStatus.forEach((status, sentences) -> responses.addApiResponse(
                Integer.toString(status),
                new ApiResponse().description(String.join("\n\n", sentences)).content(problem())));
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(ProblemsInDocument.reference(ProblemsInDocument.PROBLEM)));
    }
}
