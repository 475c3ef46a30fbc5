package org.xinqiao.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.xinqiao.platform.ProblemCode;

/** 问题入文档: the one shape of every refusal, with all codes there are. */
@Component
class ProblemsInDocument implements OpenApiCustomizer {

    static final String PROBLEM = "Problem";

    private static final String CODE = "ProblemCode";
    private static final String FIELD = "FieldProblem";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSchemas(CODE, new JsonSchema().types(Set.of("string"))._enum(codes()))
                .addSchemas(FIELD, object("field", "code", "zh", "en"))
                .addSchemas(PROBLEM, problem())
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("拒绝或失败：RFC 9457 问题文档 A refusal or failure, as a problem document")
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType().schema(reference(PROBLEM)))));
    }

    /** Further members are facts of one refusal, for example the version as it is now. */
    private static Schema<?> problem() {
        Schema<?> problem = object("type", "zh", "en");
        problem.addProperty("status", new JsonSchema().types(Set.of("integer")));
        problem.addProperty("code", reference(CODE));
        problem.addProperty("fields", new JsonSchema().types(Set.of("array")).items(reference(FIELD)));
        problem.addProperty("request", text());
        problem.required(List.of("type", "status", "code", "zh", "en", "fields"));
        return problem.additionalProperties(true);
    }

    private static Schema<?> object(String... texts) {
        Schema<?> object = new JsonSchema().types(Set.of("object"));
        Stream.of(texts).forEach(name -> object.addProperty(name, text()));
        return object.required(List.of(texts));
    }

    private static Schema<?> text() {
        return new JsonSchema().types(Set.of("string"));
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(name);
    }

    private static List<Object> codes() {
        return byCode().keySet().stream().sorted().map(Object.class::cast).toList();
    }

    /** Every code there is. */
    static Map<String, ProblemCode> byCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        return scanner.findCandidateComponents("org.xinqiao").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .collect(Collectors.toMap(ProblemCode::code, code -> code));
    }
}
