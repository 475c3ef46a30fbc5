package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.Role;
import org.xinqiao.testing.AsDocumented;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("The API's document (接口文档) says what every door takes and answers")
class ApiDocumentTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final MockMvc http;
    private final Accounts accounts;
    private final EastAndWest place;

    @Autowired
    ApiDocumentTest(MockMvc http, Accounts accounts, EastAndWest place) {
        this.http = http;
        this.accounts = accounts;
        this.place = place;
    }

    @BeforeEach
    void somethingToShow() {
        place.prepare();
    }

    @Test
    void isTheCommittedOne() throws Exception {
        GeneratedPage.named("openapi.json").holdsExactly(JSON.writeValueAsString(served()) + "\n");
    }

    @Test
    void isTheCommittedOneForAppsToo() throws Exception {
        GeneratedPage.named("app-api.json")
                .holdsExactly(JSON.writeValueAsString(AppApiTest.app((ObjectNode) served())) + "\n");
    }

    @Test
    void namesEveryDoorAndNoOther() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : served().path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                named.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        Set<String> doors = Doors.all().stream()
                .map(door -> door.method() + " " + AsDocumented.written(door.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(doors);
    }

    @Test
    void namesEachForClientsAndSaysInBothLanguagesWhatItDoes() throws Exception {
        List<JsonNode> operations = served().path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        assertThat(operations)
                .extracting(operation -> operation.path("operationId").asString(""))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString("")).matches(".*\\p{IsHan}.*");
            assertThat(operation.path("x-summary-en").asString("")).matches(".*[a-z].*");
            assertThat(operation.at("/responses/default/$ref").asString("")).endsWith("/Problem");
        });
    }

    /** Each answer of each question is held to the document by {@link AsDocumented}, as in all tests of the server. */
    @Test
    void isTrueOfWhatEachRoleIsAnswered() throws Exception {
        Set<String> answered = new TreeSet<>();
        for (Role role : accounts.roles()) {
            var session = Browser.signIn(http, place.accountOf(role));
            for (Door door : Doors.all()) {
                if (door.method().equals("GET")) {
                    MockHttpServletResponse answer = new Doorstep(http).call(door, place.east(), session);
                    if (answer.getStatus() == 200) {
                        answered.add(door.path());
                    }
                }
            }
        }
        assertThat(answered)
                .contains(
                        "/api/session",
                        "/api/cases/{id:\\d+}",
                        "/api/cases/{id:\\d+}/clocks/{key}/explanation",
                        "/api/worklists/{key}",
                        "/api/people",
                        "/api/accounts",
                        "/api/roles",
                        "/api/privacy/retention")
                .hasSizeGreaterThan(30);
    }

    /** An answer with a part too many, which no document names. */
    @RestController
    static class Undocumented {

        @GetMapping("/api/areas/at")
        Map<String, String> at() {
            return Map.of("code", "9901", "secret", "x");
        }
    }

    @Test
    void isSeenToFindWhatItDoesNotSay() {
        MockMvc planted = MockMvcBuilders.standaloneSetup(new Undocumented())
                .alwaysDo(new AsDocumented())
                .build();
        assertThatThrownBy(() -> planted.perform(get("/api/areas/at")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("secret");
    }

    private JsonNode served() throws Exception {
        Role any = accounts.roles().getFirst();
        return JSON.readTree(http.perform(get("/v3/api-docs").session(Browser.signIn(http, place.accountOf(any))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
