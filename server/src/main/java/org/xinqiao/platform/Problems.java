package org.xinqiao.platform;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 问题回答: every refusal of the house as one kind of document (RFC 9457), inside and outside of controllers. */
@Component
public class Problems {

    private static final String TYPE = "urn:xinqiao:problem:";

    /** What is not to be had just now may be asked for again after so many seconds. */
    public static final String AGAIN = "5";

    private static final int UNAVAILABLE = 503;

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** The answer for a controller or an advice. */
    public static ResponseEntity<Map<String, Object>> answer(ProblemCode problem) {
        return answer(problem, List.of(), Map.of());
    }

    /**
     * The answer with what is wrong with each field, and further facts.
     *
     * @param facts more members of the document; they cannot replace its own
     */
    public static ResponseEntity<Map<String, Object>> answer(
            ProblemCode problem, List<FieldProblem> fields, Map<String, Object> facts) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, AGAIN);
        }
        return answer.body(document(problem, fields, facts));
    }

    /** Writes the answer where no controller is at work: in filters. */
    public void write(HttpServletResponse response, ProblemCode problem) throws IOException {
        write(response, new ProblemFound(problem));
    }

    /** The same with what is wrong with each field, and further facts. */
    public void write(HttpServletResponse response, ProblemFound found) throws IOException {
        response.setStatus(found.problem().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (found.problem().status() == UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN);
        }
        json.writeValue(response.getOutputStream(), document(found.problem(), found.fields(), found.facts()));
    }

    private static Map<String, Object> document(
            ProblemCode problem, List<FieldProblem> fields, Map<String, Object> facts) {
        Map<String, Object> document = new LinkedHashMap<>(facts);
        document.put("type", TYPE + problem.code());
        document.put("status", problem.status());
        document.put("code", problem.code());
        document.put("zh", problem.zh());
        document.put("en", problem.en());
        document.put("fields", fields);
        RequestId.current().ifPresent(id -> document.put("request", id));
        Metrics.counter("xinqiao.problems", "code", problem.code()).increment();
        return document;
    }
}
