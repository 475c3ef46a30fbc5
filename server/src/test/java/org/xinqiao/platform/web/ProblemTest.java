package org.xinqiao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.ProblemFound;

@DisplayName("a problem (RFC 9457)")
class ProblemTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Trouble())
            .setControllerAdvice(new ProblemAdvice())
            .build();

    record Form(@NotBlank @Nullable String title) {}

    /** A controller that fails in every way. */
    @RestController
    static class Trouble {

        @GetMapping("/found")
        void found() {
            FieldProblem field = new FieldProblem("title", "missing", "缺", "missing");
            throw new ProblemFound(PlatformProblem.TRY_AGAIN, List.of(field), Map.of("current", 7));
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/collision")
        void collision() {
            throw new PessimisticLockingFailureException("deadlock");
        }

        @GetMapping("/numbers/{number}")
        long number(@PathVariable long number, @RequestParam String wanted) {
            return number;
        }

        @PostMapping("/forms")
        void form(@Valid @RequestBody Form form) {}
    }

    @Test
    void carriesCodeBothLanguagesFieldsAndFacts() throws Exception {
        expect(get("/found"), 409, "platform.try-again")
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.zh").value(PlatformProblem.TRY_AGAIN.zh()))
                .andExpect(jsonPath("$.en").value(PlatformProblem.TRY_AGAIN.en()))
                .andExpect(jsonPath("$.fields[0].field").value("title"))
                .andExpect(jsonPath("$.current").value(7));
    }

    @Test
    void tellsNothingOfItselfWhenSomethingBreaks() throws Exception {
        String body = expect(get("/broken"), 500, "platform.unexpected")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("secret");
    }

    @Test
    void saysWhichFieldOfAFormIsWrong() throws Exception {
        expect(json("/forms", "{\"title\":\" \"}"), 422, "platform.invalid")
                .andExpect(jsonPath("$.fields[0].field").value("title"))
                .andExpect(jsonPath("$.fields[0].code").value("notblank"));
    }

    @Test
    void isTheAnswerToEverythingThatCannotBeRead() throws Exception {
        expect(json("/forms", "{\"title\":"), 400, "platform.unreadable");
        expect(post("/forms").contentType(MediaType.TEXT_PLAIN).content("x"), 415, "platform.unsupported-type");
        expect(get("/forms"), 405, "platform.method-not-allowed");
        expect(get("/numbers/one").param("wanted", "x"), 400, "platform.bad-parameter")
                .andExpect(jsonPath("$.fields[0].field").value("number"));
        expect(get("/numbers/1"), 400, "platform.bad-parameter")
                .andExpect(jsonPath("$.fields[0].field").value("wanted"));
        expect(get("/collision"), 409, "platform.try-again");
    }

    private ResultActions expect(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        return http.perform(request)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
