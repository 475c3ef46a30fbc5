package org.xinqiao.knowledge.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/** 知识测试浏览器: goes through the doors of the room as somebody of a unit. */
@Component
class KnowledgeBrowser {

    private final People people;
    private final Accounts accounts;
    private final Units units;
    private final JsonMapper json;

    KnowledgeBrowser(People people, Accounts accounts, Units units, JsonMapper json) {
        this.people = people;
        this.accounts = accounts;
        this.units = units;
        this.json = json;
    }

    MockHttpSession signedIn(MockMvc http, String username, String role, String unit, String area) throws Exception {
        if (accounts.find(username).isEmpty()) {
            people.make(username, role, units.find(unit).orElseThrow().id(), new AreaCode(area));
        }
        return Browser.signIn(http, username);
    }

    String unit(String code) {
        return units.find(code).orElseThrow().id().toString();
    }

    ResultActions send(MockMvc http, MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return http.perform(post(path)
                .with(Browser.echo())
                .session(session)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    ResultActions read(MockMvc http, MockHttpSession session, String path, Object... values) throws Exception {
        return http.perform(get(path, values).session(session));
    }

    static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    static <T> T part(ResultActions answer, String path) throws Exception {
        return JsonPath.read(text(answer), path);
    }

    /** An article as a form sends it. */
    Map<String, Object> article(String title, String question, String answer) {
        Map<String, Object> form = new HashMap<>();
        form.put("unit", unit("HOUSING"));
        form.put("area", "9901");
        form.put("matter", "");
        form.put("reach", "PUBLIC");
        form.put("title", title);
        form.put("titleEn", "");
        form.put("question", question);
        form.put("answer", answer);
        form.put("basis", "");
        form.put("documents", "");
        form.put("steps", "");
        form.put("from", "2020-01-01");
        form.put("until", "2099-12-31");
        return form;
    }

    /** Begun, submitted and agreed to: served. */
    String served(MockMvc http, MockHttpSession writer, MockHttpSession reviewer, Map<String, Object> form)
            throws Exception {
        ResultActions begun = send(http, writer, "/api/articles", form);
        String id = part(begun, "$.article");
        send(http, writer, "/api/articles/" + id + "/submit", Map.of("saves", 1));
        send(http, reviewer, "/api/articles/" + id + "/review", Map.of("saves", 2, "agreed", true, "note", ""));
        return id;
    }
}
