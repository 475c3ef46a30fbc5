package org.xinqiao.house;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Door;
import org.xinqiao.testing.Browser;

/** 门前: calls a door of the list with things that lie on one side. */
final class Doorstep {

    private static final String ASKED = "?lon=106.8&lat=39.6&level=5"
            + "&q=%E8%B7%AF%E7%81%AF&text=%E8%B7%AF%E7%81%AF&phone=13800001234&why=test&area=";

    private static final String NO_CALL = "00000000-0000-7000-8000-000000000000";

    private final MockMvc http;

    Doorstep(MockMvc http) {
        this.http = http;
    }

    MockHttpServletResponse call(Door door, EastAndWest.Side side, @Nullable MockHttpSession session) throws Exception {
        var asked = request(HttpMethod.valueOf(door.method()), URI.create(path(door, side) + ASKED + side.area()))
                .with(Browser.echo())
                .contentType(
                        door.path().equals("/api/statutory-days") ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                .content("{}");
        if (session != null) {
            asked.session(session);
        }
        return http.perform(asked).andReturn().getResponse();
    }

    private static String path(Door door, EastAndWest.Side side) {
        return door.path()
                .replaceAll("\\{code:?[^/]*}", side.area())
                .replaceAll("/api/cases/\\{id:?[^/]*}", "/api/cases/" + side.caseId())
                .replaceAll("/api/files/\\{id}", "/api/files/" + side.file())
                .replaceAll("/api/units/\\{id}", "/api/units/" + side.unit())
                .replace("{id:[0-9a-f-]{36}}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{(id|key|provider):[^/]*}", "999999")
                .replaceAll("\\{call:[^/]*}", NO_CALL)
                .replaceAll("\\{recording:[^/]*}", NO_CALL + "-1")
                .replace("{format}", "json")
                .replace("{service}", "030101")
                .replace("{request}", side.number())
                .replace("{thread}", NO_CALL)
                .replace("{token}", NO_CALL)
                .replace("{door}", "none")
                .replace("{number}", side.number())
                .replace("{call}", "019ac000-0000-7000-8000-000000000001")
                .replace("{slug}", "annotate")
                .replace("{key}", door.path().contains("clocks") ? "REPLY-1" : "all");
    }
}
