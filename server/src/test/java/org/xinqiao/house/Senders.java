package org.xinqiao.house;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.access.Role;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;

/** 发送者: somebody of each role who is signed in; where a request ended that, another comes. */
final class Senders {

    private final MockMvc http;
    private final People people;
    private final EastAndWest place;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();
    private int come;

    Senders(MockMvc http, People people, EastAndWest place) {
        this.http = http;
        this.people = people;
        this.place = place;
    }

    /** Somebody whose session ended, or who was switched off, would find every further door shut. */
    MockHttpSession as(Role role) throws Exception {
        MockHttpSession known = sessions.get(role.code());
        if (known == null || !isIn(known, role)) {
            String name = "fuzz-" + role.code() + "-" + come++;
            people.make(
                    name, role.code(), new UnitId(Long.parseLong(place.east().unit())), new AreaCode("990101"));
            sessions.put(role.code(), Browser.signIn(http, name, "10.1.0." + come));
        }
        return known(role);
    }

    /** The session of whoever came last. */
    MockHttpSession known(Role role) {
        return Objects.requireNonNull(sessions.get(role.code()));
    }

    private boolean isIn(MockHttpSession session, Role role) throws Exception {
        String me = http.perform(get("/api/session").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return me.contains("\"locked\":false") && me.contains("\"code\":\"" + role.code() + "\"");
    }
}
