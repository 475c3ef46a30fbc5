package org.xinqiao.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** 文件入文档: what comes and goes as a file and not as JSON. */
@Component
class FilesInDocument implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String TEXT = "string";
    private static final String HEARD = "/recordings/{recording}";

    /** By how the path ends. */
    private static final Map<String, MediaType> ANSWERS = Map.of(
            ".geojson",
            media("object"),
            ".csv",
            media(TEXT),
            ".html",
            media(TEXT),
            ".txt",
            media(TEXT),
            ".xlsx",
            media(TEXT),
            ".docx",
            media(TEXT),
            ".pdf",
            media(TEXT),
            "/statutory-days",
            media(TEXT),
            "/files/{id}",
            media(TEXT),
            HEARD,
            media(TEXT));

    private static final Map<String, String> TYPES = Map.of(
            ".geojson",
            "application/geo+json",
            ".csv",
            "text/csv",
            ".html",
            "text/html",
            ".txt",
            "text/plain",
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".pdf",
            "application/pdf",
            "/statutory-days",
            "text/csv",
            "/files/{id}",
            "*/*",
            HEARD,
            "audio/wav");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach(FilesInDocument::answer);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(FilesInDocument::upload);
        api.getComponents().getSchemas().remove("StreamingResponseBody");
    }

    private static void answer(String path, PathItem item) {
        Operation get = item.getGet();
        ApiResponse answer = get == null ? null : get.getResponses().get("200");
        ANSWERS.forEach((ending, content) -> {
            if (answer != null && path.endsWith(ending)) {
                answer.content(new Content().addMediaType(TYPES.get(ending), content));
            }
        });
        if (get != null && answer != null && (path.endsWith(HEARD) || path.endsWith("/files/{id}"))) {
            // a player asks for a part of it
            ApiResponse part = new ApiResponse().description("Partial Content");
            get.getResponses().addApiResponse("206", part.content(answer.getContent()));
        }
    }

    private static void upload(Operation operation) {
        Content sent = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        MediaType json = sent == null ? null : sent.get(JSON);
        if (json != null && holdsFile(json.getSchema())) {
            operation.getRequestBody().content(new Content().addMediaType("multipart/form-data", json));
        }
    }

    private static boolean holdsFile(Schema<?> schema) {
        return schema.getProperties() != null
                && schema.getProperties().values().stream().anyMatch(part -> "binary".equals(part.getFormat()));
    }

    private static MediaType media(String type) {
        return new MediaType().schema(new JsonSchema().types(Set.of(type)));
    }
}
