package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Role;
import org.xinqiao.testing.Answered;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of the API's document, as every role and as nobody, with what nobody sends who means well. The same
 * seed sends the same; {@code -Dxinqiao.fuzz.rounds=50 -Dxinqiao.fuzz.seed=7} sends more and other things.
 */
@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true", "house.of=fuzz"})
@DisplayName("Bad input (恶意输入) to any door is refused with a problem of a known code, and changes nothing")
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("xinqiao.fuzz.rounds", 3);
    private static final long SEED = Long.getLong("xinqiao.fuzz.seed", 12345);
    private static final Path DOCUMENT = Path.of("..", "docs", "generated", "openapi.json");

    private final MockMvc http;
    private final Accounts accounts;
    private final EastAndWest place;
    private final Senders senders;
    private final RowCounts rows;
    private final Map<String, Set<Integer>> answers = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private @Nullable Map<String, Long> known;
    private @Nullable MockHttpSession inUse;

    @Autowired
    FuzzTest(MockMvc http, Accounts accounts, EastAndWest place, People people, DSLContext sql) {
        this.http = http;
        this.accounts = accounts;
        this.place = place;
        this.senders = new Senders(http, people, place);
        this.rows = new RowCounts(sql);
    }

    @Test
    void whoeverSendsIt() throws Exception {
        place.prepare();
        JsonNode document = new JsonMapper().readTree(Files.readString(DOCUMENT));
        Probe probe = new Probe(document, Existing.at(place), new Random(SEED));
        List<@Nullable Role> all = new ArrayList<>(accounts.roles());
        all.add(null);
        for (Role sender : all) {
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    attack(probe, sender, operation.getKey(), path.getKey(), operation.getValue());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThatItWasNotAllRefusedAtTheDoor();
    }

    /** {@code AsDocumented} looks at each answer: that a refusal is a problem whose code is known, for one. */
    private void attack(Probe probe, @Nullable Role sender, String method, String path, JsonNode operation)
            throws Exception {
        if (sender != null && senders.as(sender) != inUse) {
            inUse = senders.known(sender);
            known = null;
        }
        // counting all tables takes longer than asking: what stood there after the last refusal stands there still
        Map<String, Long> before = known == null ? rows.now() : known;
        boolean refused = true;
        for (int i = 0; i < ROUNDS; i++) {
            MockHttpServletResponse answer = send(probe, sender, method, path, operation);
            answers.computeIfAbsent(method + " " + path, _ -> new TreeSet<>()).add(answer.getStatus());
            refused &= answer.getStatus() >= 400;
        }
        known = null;
        if (refused) {
            known = rows.now();
            assertThat(known)
                    .as("rows after nothing but refusals of " + method + " " + path)
                    .isEqualTo(before);
        }
    }

    private MockHttpServletResponse send(
            Probe probe, @Nullable Role sender, String method, String path, JsonNode operation) throws Exception {
        var request = probe.request(method, path, operation).with(Browser.echo());
        if (sender != null) {
            request.session(senders.known(sender));
        }
        MvcResult result = http.perform(request).andReturn();
        MockHttpServletResponse answer = Answered.by(http, result);
        if (answer.getStatus() >= 500) {
            String sent = result.getRequest().getContentAsString();
            broken.add("%s %s?%s %s -> %s %s"
                    .formatted(
                            method,
                            result.getRequest().getRequestURI(),
                            result.getRequest().getQueryString(),
                            sent == null || sent.length() < 500 ? sent : sent.substring(0, 500),
                            answer.getContentAsString(StandardCharsets.UTF_8),
                            result.getResolvedException()));
        }
        return answer;
    }

    private void assertThatItWasNotAllRefusedAtTheDoor() {
        assertThat(answers.values().stream().filter(seen -> seen.stream().anyMatch(status -> status < 300)))
                .as("operations that took something at least once: " + answers)
                .hasSizeGreaterThan(answers.size() / 3);
        assertThat(answers.values().stream().filter(seen -> seen.contains(400) || seen.contains(422)))
                .as("operations that found something wrong: " + answers)
                .hasSizeGreaterThan(answers.size() / 2);
    }
}
