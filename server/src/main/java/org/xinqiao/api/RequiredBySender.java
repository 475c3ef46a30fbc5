package org.xinqiao.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** 请求可省: an answer has all its parts always, but whoever sends something may leave out what may be {@code null}. */
@Component
class RequiredBySender implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        sent(api).stream()
                .map(api.getComponents().getSchemas()::get)
                .filter(schema -> schema != null && schema.getRequired() != null)
                .forEach(RequiredBySender::ask);
    }

    private static void ask(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        schema.setRequired(schema.getRequired().stream()
                .filter(part -> {
                    Schema<?> property = properties.get(part);
                    return property == null || !RecordSchemas.mayBeNull(property);
                })
                .toList());
    }

    /** The names of all schemas that what is sent leads to. */
    private static Set<String> sent(OpenAPI api) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> open.add(content.getSchema()));
        Set<String> names = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Schema<?> next = open.remove();
            if (next.get$ref() == null) {
                open.addAll(RecordSchemas.within(next));
            } else if (names.add(RecordSchemas.nameIn(next))) {
                open.addAll(known(api.getComponents(), next));
            }
        }
        return names;
    }

    private static List<Schema<?>> known(Components components, Schema<?> reference) {
        Schema<?> schema = components.getSchemas().get(RecordSchemas.nameIn(reference));
        return schema == null ? List.of() : RecordSchemas.within(schema);
    }
}
