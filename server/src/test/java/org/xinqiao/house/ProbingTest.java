package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.People;
import org.xinqiao.access.Power;
import org.xinqiao.access.Role;
import org.xinqiao.testing.Answered;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What sqlmap and wapiti try, at every place of every operation, by somebody for whom its door opens. */
@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true", "house.of=probing"})
@DisplayName("Probing (探测) of every parameter of every operation finds nothing")
class ProbingTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "generated", "openapi.json");
    private static final String SLEEPS = "20";
    private static final Duration NO_SLEEP = Duration.ofSeconds(15);

    private static final List<String> ATTACKS = List.of(
            "'\"`\\)]};--",
            "1' UNION SELECT NULL,version(),NULL-- -",
            "1'||(SELECT pg_sleep(" + SLEEPS + "))||'",
            "1;SELECT pg_sleep(" + SLEEPS + ")--",
            "\"><script>alert(7)</script><img src=x onerror=alert(7)>",
            "x\r\nSet-Cookie: wapiti=1\r\n\r\n<html>",
            "../../../../../../../../etc/passwd",
            ";cat /etc/passwd|`sleep " + SLEEPS + "`&&$(sleep " + SLEEPS + ")",
            "http://169.254.169.254/latest/meta-data/?<!ENTITY a SYSTEM \"file:///etc/passwd\">",
            "${7919*7907}#{7919*7907}{{7919*7907}}%{7919*7907}*{7919*7907}");

    /** What gives away that something was taken for more than text. */
    private static final List<String> TELLTALES = List.of(
            "root:x:",
            "SQLSTATE",
            "PSQLException",
            "org.postgresql",
            "syntax error at",
            "PostgreSQL 1",
            "org.springframework",
            "java.lang.",
            "\tat ",
            "ami-id");

    private static final List<String> PAGES =
            List.of("text/html", "application/xhtml", "text/xml", "application/xml", "image/svg", "text/plain");

    private static final Pattern MOMENTS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\"request\":\"\\w+\"");

    private final MockMvc http;
    private final Accounts accounts;
    private final EastAndWest place;
    private final Senders senders;
    private final List<String> found = new ArrayList<>();
    private final JsonNode document = new JsonMapper().readTree(DOCUMENT);
    private int sent;

    @Autowired
    ProbingTest(MockMvc http, Accounts accounts, EastAndWest place, People people) {
        this.http = http;
        this.accounts = accounts;
        this.place = place;
        this.senders = new Senders(http, people, place);
    }

    @Test
    void inAnyOfThem() throws Exception {
        place.prepare();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                probe(operation.getKey(), path.getKey(), operation.getValue());
            }
        }
        assertThat(found).isEmpty();
        assertThat(sent).as("requests that were sent").isGreaterThan(3_000);
    }

    /** The same each time: all that is different between two of them is what is aimed. */
    private Aiming aiming(String method, String path, JsonNode operation) {
        return new Aiming(method, path, operation, new Probe(document, Existing.at(place), new Random(191)));
    }

    private void probe(String method, String path, JsonNode operation) throws Exception {
        Role sender = sender(method, path);
        Aiming aiming = aiming(method, path, operation);
        for (String attack : ATTACKS) {
            senders.as(sender);
            for (Aiming.Aimed aimed : aiming.with(attack)) {
                look(sender, aimed, attack, method + " " + path);
            }
            look(sender, aiming.withHeaders(attack), attack, method + " " + path);
        }
        // the trail tells of the searches themselves
        if (method.equals("get") && !path.startsWith("/api/audit/entries")) {
            compare(sender, path, operation);
        }
    }

    /** A condition behind a quote that is taken for one makes the two answers differ. */
    private void compare(Role sender, String path, JsonNode operation) throws Exception {
        List<Aiming.Aimed> yes = aiming("get", path, operation).with("a' AND '1'='1");
        List<Aiming.Aimed> no = aiming("get", path, operation).with("a' AND '1'='2");
        for (int i = 0; i < yes.size(); i++) {
            MockHttpServletResponse answer = send(sender, yes.get(i));
            if (isPacked(answer)) {
                continue;
            }
            String one = told(answer);
            String other = told(send(sender, no.get(i)));
            if (!one.replace("'1'='1", "").equals(other.replace("'1'='2", ""))) {
                found.add("get " + path + " " + yes.get(i).place() + ": two answers to one question: " + one + " / "
                        + other);
            }
        }
    }

    /** A workbook says in its inside when it was made. */
    private static boolean isPacked(MockHttpServletResponse answer) {
        return answer.getContentType() != null && answer.getContentType().contains("spreadsheetml");
    }

    private static String told(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus()
                + " "
                + MOMENTS.matcher(answer.getContentAsString(StandardCharsets.UTF_8))
                        .replaceAll("");
    }

    private void look(Role sender, Aiming.Aimed aimed, String attack, String operation) throws Exception {
        long start = System.nanoTime();
        MockHttpServletResponse answer = send(sender, aimed);
        String told = answer.getContentAsString(StandardCharsets.UTF_8);
        String wrong = null;
        if (answer.getStatus() >= 500) {
            wrong = "answers " + answer.getStatus();
        } else if (System.nanoTime() - start > NO_SLEEP.toNanos()) {
            wrong = "sleeps";
        } else if (TELLTALES.stream().anyMatch(told::contains) || told.contains("62615533")) {
            wrong = "tells " + (told.length() > 300 ? told.substring(0, 300) : told);
        } else if (answer.getCookie("wapiti") != null
                || answer.getHeaderNames().stream().anyMatch(name -> name.contains("wapiti"))) {
            wrong = "sets a cookie";
        } else if (told.contains("<script>alert") && isPage(answer)) {
            wrong = "gives a page back that was sent";
        }
        if (wrong != null) {
            found.add("%s %s with %s: %s".formatted(operation, aimed.place(), attack, wrong));
        }
    }

    /** What a browser would show, and run. */
    private static boolean isPage(MockHttpServletResponse answer) {
        String type =
                answer.getContentType() == null ? "" : answer.getContentType().toLowerCase(Locale.ROOT);
        return type.isEmpty() || PAGES.stream().anyMatch(type::startsWith);
    }

    private MockHttpServletResponse send(Role sender, Aiming.Aimed aimed) throws Exception {
        sent++;
        MvcResult result = http.perform(aimed.request().with(Browser.echo()).session(senders.known(sender)))
                .andReturn();
        return Answered.by(http, result);
    }

    /** Who comes through the door: there the attack meets more than a refusal. */
    private Role sender(String method, String path) {
        Set<Power> opens = Doors.all().stream()
                .filter(door ->
                        door.method().equalsIgnoreCase(method) && plain(door).equals(path))
                .findFirst()
                .map(Door::powers)
                .orElse(Set.of());
        return accounts.roles().stream()
                .filter(role -> opens.isEmpty()
                        ? role.code().equals("dispatcher")
                        : role.powers().stream().anyMatch(opens::contains))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(Door door) {
        return door.path().replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
