package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.portal.model.Work;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("the page about the app's API (手机应用接口) is true, word for word")
class AppWalkTest {

    private static final Path PAGE = Path.of("..", "docs", "app-api.md");
    private static final Pattern STEP =
            Pattern.compile("```http\\n(.*?)```\\s+```json (\\d+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String PHONE = "13900007001";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvc http;

    @Autowired
    private SentCodes codes;

    private final Map<String, String> known = new HashMap<>();

    /** 一步: what is asked, and what the page says is answered. */
    private record Step(String asked, int status, String answer) {}

    private static List<Step> steps() throws Exception {
        Matcher found = STEP.matcher(Files.readString(PAGE));
        List<Step> steps = new ArrayList<>();
        while (found.find()) {
            steps.add(new Step(
                    found.group(1).strip(),
                    Integer.parseInt(found.group(2)),
                    found.group(3).strip()));
        }
        return steps;
    }

    @Test
    void fromTheFirstCodeToSigningOut() throws Exception {
        List<Step> steps = steps();
        assertThat(steps).hasSizeGreaterThan(10);
        for (Step step : steps) {
            MockHttpServletResponse answer = perform(filled(step.asked()));
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus()).as(step.asked() + "\n" + body).isEqualTo(step.status());
            if (step.answer().isEmpty()) {
                assertThat(body).as(step.asked()).isEmpty();
            } else {
                compare(step.asked(), JSON.readTree(step.answer()), JSON.readTree(body));
            }
        }
    }

    /** As an app would send it: without a cookie, and without what only browsers echo. */
    private MockHttpServletResponse perform(String asked) throws Exception {
        String[] parts = asked.split("\n\n", 2);
        String[] lines = parts[0].split("\n");
        String[] first = lines[0].split(" ");
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(first[0]), first[1]);
        for (int line = 1; line < lines.length; line++) {
            String[] header = lines[line].split(": ", 2);
            request.header(header[0], header[1]);
        }
        if (parts.length == 2) {
            request.contentType(MediaType.APPLICATION_JSON).content(parts[1]);
        }
        return http.perform(request.with(each -> {
                    each.setRemoteAddr("10.7.0.1");
                    return each;
                }))
                .andReturn()
                .getResponse();
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        return switch (name) {
            case "answer" -> worked();
            case "code" -> codes.lastTo(PHONE);
            default -> {
                assertThat(known).as("a value from before").containsKey(name);
                yield value(known, name);
            }
        };
    }

    private String worked() {
        long answer = 0;
        String puzzle = value(known, "puzzleKey");
        int bits = Integer.parseInt(value(known, "bits"));
        while (!Work.solves(puzzle, Long.toString(answer), bits)) {
            answer++;
        }
        return Long.toString(answer);
    }

    private static String value(Map<String, String> known, String name) {
        return Objects.requireNonNull(known.get(name));
    }

    private void compare(String asked, JsonNode told, JsonNode answered) {
        if (told.isString()) {
            Matcher name = NAME.matcher(told.stringValue());
            if (name.matches()) {
                String before = known.putIfAbsent(name.group(1), answered.asString());
                assertThat(answered.asString()).as(asked).isEqualTo(before == null ? answered.asString() : before);
            } else if (told.stringValue().equals("…")) {
                assertThat(answered.isMissingNode() || answered.isNull())
                        .as(asked + ": " + told)
                        .isFalse();
            } else {
                assertThat(answered).as(asked).isEqualTo(told);
            }
        } else if (told.isObject()) {
            told.properties()
                    .forEach(each ->
                            compare(asked + " " + each.getKey(), each.getValue(), answered.path(each.getKey())));
        } else if (told.isArray() && !told.isEmpty() && told.get(0).isObject()) {
            assertThat(answered.size()).as(asked).isEqualTo(told.size());
            for (int each = 0; each < told.size(); each++) {
                compare(asked, told.get(each), answered.get(each));
            }
        } else {
            assertThat(answered).as(asked).isEqualTo(told);
        }
    }
}
