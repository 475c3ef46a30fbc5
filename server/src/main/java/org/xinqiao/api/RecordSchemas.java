package org.xinqiao.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 记录的类型: which parts of a record are always there, and which may be {@code null}, as its code says. */
final class RecordSchemas implements ModelConverter {

    static final String NULL = "null";

    private final ObjectMapper json;

    RecordSchemas(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> found = others.next().resolve(type, context, others);
        JavaType java = json.constructType(type.getType());
        if (found != null && java.isRecordType()) {
            Schema<?> model = found.get$ref() == null ? found : modelOf(found, context);
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass());
            }
        }
        return found;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> reference, ModelConverterContext context) {
        return context.getDefinedModels().get(nameIn(reference));
    }

    static String nameIn(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    private static void describe(Schema<?> model, Class<?> type) {
        Set<String> always = new LinkedHashSet<>();
        for (RecordComponent part : partsOf(type)) {
            Schema<?> property = model.getProperties().get(part.getName());
            if (property == null) {
                continue;
            }
            if (!part.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                always.add(part.getName());
            }
            if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                property = orNull(property);
                model.getProperties().put(part.getName(), property);
            }
        }
        model.setRequired(List.copyOf(always));
    }

    private static List<RecordComponent> partsOf(Class<?> type) {
        List<RecordComponent> parts = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                parts.addAll(partsOf(part.getType()));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own types say no more
    private static Schema<?> orNull(Schema property) {
        if (mayBeNull(property)) {
            return property;
        }
        if (property.get$ref() != null || property.getTypes() == null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add(NULL);
        property.setTypes(types);
        return property;
    }

    static boolean mayBeNull(Schema<?> property) {
        return property.getTypes() != null && property.getTypes().contains(NULL)
                || property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(RecordSchemas::mayBeNull);
    }

    /** All schemas one leads to at once, for whoever walks them. */
    static List<Schema<?>> within(Schema<?> schema) {
        List<Schema<?>> all = new ArrayList<>();
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.values().forEach(all::add);
        }
        if (schema.getItems() != null) {
            all.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            all.add(values);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(all::add);
        }
        return all;
    }
}
