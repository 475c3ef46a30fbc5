package org.xinqiao.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import tools.jackson.databind.json.JsonMapper;

/** 去身份提供方的人: people who go to a real provider and come back, each test at an address of its own. */
abstract class ProviderVisitors {

    static final AreaCode CITY = new AreaCode("1500");
    private static final AtomicInteger NAMES = new AtomicInteger();
    /** One for all classes of the run; it ends with the process. */
    private static final OidcServer SERVER = OidcServer.start();

    final MockMvc http;
    final People people;
    final DSLContext sql;
    private final String address = "198.51.100." + NAMES.incrementAndGet();

    ProviderVisitors(MockMvc http, People people, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.sql = sql;
    }

    /** Two that are one server, of which one is told user names and believed in second factors, and one that is down. */
    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        List<String> ids = List.of("gov", "plain", "down");
        for (String id : ids) {
            String at = "xinqiao.sign-in.providers[" + ids.indexOf(id) + "].";
            settings.add(at + "id", () -> id);
            settings.add(at + "issuer", () -> id.equals("down") ? "http://127.0.0.1:1" : SERVER.issuer());
            settings.add(at + "client-id", () -> OidcServer.CLIENT);
            settings.add(at + "client-secret", () -> OidcServer.SECRET);
            settings.add(at + "zh", () -> "市统一身份认证");
            settings.add(at + "username-claim", () -> id.equals("gov") ? "preferred_username" : "");
            settings.add(at + "second-factor", () -> id.equals("gov"));
        }
    }

    /** 往返: a browser that has been to the provider and has not told us yet. */
    record Trip(Cookie cookie, Map<String, String> brought) {

        Trip with(String name, String value) {
            Map<String, String> other = new HashMap<>(brought);
            other.put(name, value);
            return new Trip(cookie, other);
        }
    }

    Account make(String role) {
        return people.make("visitor-" + NAMES.incrementAndGet(), role, new UnitId(1), CITY);
    }

    Trip trip(String begin, MockHttpSession session, String user) throws Exception {
        MockHttpServletResponse begun = write(begin, session, null, "{}")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        URI back = SERVER.visit(JsonPath.read(begun.getContentAsString(), "$.address"), user);
        return new Trip(Objects.requireNonNull(begun.getCookie("XINQIAO-TRIP")), sent(back));
    }

    private static Map<String, String> sent(URI back) {
        Map<String, String> sent = new HashMap<>();
        UriComponentsBuilder.fromUri(back)
                .build()
                .getQueryParams()
                .forEach(
                        (name, values) -> sent.put(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
        return sent;
    }

    Trip toSignIn(String provider, String user) throws Exception {
        return trip("/api/session/providers/" + provider, new MockHttpSession(), user);
    }

    ResultActions signIn(Trip trip) throws Exception {
        return write("/api/session/provider", new MockHttpSession(), trip.cookie(), json(trip.brought()));
    }

    ResultActions write(String path, MockHttpSession session, @Nullable Cookie trip, String body) throws Exception {
        MockHttpServletRequestBuilder request = post(path).session(session);
        if (trip != null) {
            request.cookie(trip);
        }
        return http.perform(request.with(echo())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    static String json(Map<String, String> brought) {
        return new JsonMapper().writeValueAsString(brought);
    }

    List<String> acts(Account account) {
        return sql.fetch(
                        "select action from audit.entry where subject_type = 'account' and subject_id = {0} order by id",
                        DSL.val(account.id().toString()))
                .map(row -> row.get(0, String.class));
    }
}
