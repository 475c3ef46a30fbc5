package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.Role;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("Every way in (入口) opens for those on the list, within their scope, and for nobody else")
class PermissionsTest {

    private static final String OPEN = "●";
    private static final String OWN_ONLY = "◐";
    private static final String SHUT = "·";
    private static final String CONFIRMED = " 🔑";

    private final MockMvc http;
    private final RequestMappingHandlerMapping mappings;
    private final Accounts accounts;
    private final EastAndWest place;

    @Autowired
    PermissionsTest(
            MockMvc http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Accounts accounts,
            EastAndWest place) {
        this.http = http;
        this.mappings = mappings;
        this.accounts = accounts;
        this.place = place;
    }

    @BeforeEach
    void casesInTheEastAndInTheWest() throws Exception {
        place.prepare();
    }

    @Test
    void theListNamesEveryEndpointAndNoOther() {
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.xinqiao")) {
                served.addAll(named(mapping));
            }
        });
        served.removeIf(endpoint -> endpoint.endsWith(" /error"));
        Set<String> listed = Doors.all().stream()
                .map(door -> door.method() + " " + door.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void nobodyWhoIsNotSignedInComesThroughAnyOther() throws Exception {
        for (Door door : Doors.all()) {
            if (door.path().equals("/api/session")) {
                continue;
            }
            MockHttpServletResponse answer = new Doorstep(http).call(door, place.east(), null);
            assertThat(answer.getContentAsString().contains("access.not-signed-in"))
                    .as("%s %s: %s", door.method(), door.path(), answer.getStatus())
                    .isEqualTo(!door.anybody());
        }
    }

    /** Really calls each door as each role, with things of their own scope and of another, and writes down the answers. */
    @Test
    void theMatrixIsTheOneInTheManual() throws Exception {
        List<Role> roles = accounts.roles();
        Map<Role, MockHttpSession> sessions = new LinkedHashMap<>();
        for (Role role : roles) {
            sessions.put(role, Browser.signIn(http, place.accountOf(role)));
        }
        List<String> lines = new ArrayList<>();
        for (Door door : Doors.all()) {
            if (isAboutOneself(door) || door.anybody()) {
                continue;
            }
            StringBuilder line = new StringBuilder("| `%s %s` | %s%s |"
                    .formatted(
                            door.method(),
                            door.path().replace("|", "\\|"),
                            door.zh(),
                            door.is(Door.Mark.CONFIRMED) ? CONFIRMED : ""));
            for (Role role : roles) {
                String cell = cell(door, role, Objects.requireNonNull(sessions.get(role)));
                line.append(' ').append(cell).append(" |");
            }
            lines.add(line.toString());
        }
        GeneratedPage.named("permissions.md").holds(page(roles, lines));
    }

    private String cell(Door door, Role role, MockHttpSession session) throws Exception {
        MockHttpServletResponse own = new Doorstep(http).call(door, place.east(), session);
        MockHttpServletResponse other = new Doorstep(http).call(door, place.west(), session);
        boolean opens = door.opensFor(role.powers());
        String what = role.code() + " at " + door.method() + " " + door.path();
        assertThat(isRefused(own)).as(what + ", own").isEqualTo(!opens);
        assertThat(own.getStatus()).as(what).isLessThan(500);
        assertThat(other.getStatus()).as(what).isLessThan(500);
        if (!opens) {
            assertThat(isRefused(other)).as(what + ", other's").isTrue();
            return SHUT;
        }
        if (isAboutACase(door)) {
            assertThat(other.getStatus()).as(what + ", other's").isEqualTo(404);
            return own.getStatus() == 404 ? SHUT : OWN_ONLY;
        }
        return OPEN;
    }

    private static boolean isRefused(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() == 403 && answer.getContentAsString().contains("access.denied");
    }

    private static boolean isAboutACase(Door door) {
        return door.path().startsWith("/api/cases/{")
                || door.path().startsWith("/api/cases/by-number")
                || door.path().startsWith("/api/files/{");
    }

    private static boolean isAboutOneself(Door door) {
        return door.path().equals("/api/session") || door.path().startsWith("/api/session/");
    }

    private static Set<String> named(RequestMappingInfo mapping) {
        Set<String> names = new TreeSet<>();
        for (String path : mapping.getPatternValues()) {
            mapping.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + path));
        }
        return names;
    }

    private static String page(List<Role> roles, List<String> lines) {
        List<String> page = new ArrayList<>();
        page.add("# 谁能进哪个门 · Who may do what");
        page.add("");
        page.add(
                "Each cell was really called by a test: as that role, with a case of one's own scope and with one of another.");
        page.add("");
        page.add(OPEN + " open, within one's scope · " + OWN_ONLY
                + " open for what lies in one's scope; everything else answers as if it were not there · " + SHUT
                + " refused or never seen ·" + CONFIRMED
                + " asks for a fresh proof of who one is");
        page.add("");
        page.add("The steps of a case are decided by the [lifecycle table](case-lifecycle.md).");
        page.add("");
        page.add("| door | 入口 | " + roles.stream().map(Role::name).collect(Collectors.joining(" | ")) + " |");
        page.add("|---|---|" + "---|".repeat(roles.size()));
        page.addAll(lines);
        return String.join("\n", page);
    }
}
