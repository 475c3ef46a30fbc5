package org.xinqiao.calls.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
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

/** Goes through the doors of the register as somebody of the hotline's centre. */
@Component
class RegisterBrowser {

    static final String BASE = "/api/call-register";

    private final People people;
    private final Accounts accounts;
    private final Units units;
    private final JsonMapper json;
    private final DSLContext sql;

    RegisterBrowser(People people, Accounts accounts, Units units, JsonMapper json, DSLContext sql) {
        this.people = people;
        this.accounts = accounts;
        this.units = units;
        this.json = json;
        this.sql = sql;
    }

    MockHttpSession signedIn(MockMvc http, String username, String role) throws Exception {
        return signedIn(http, username, role, "9901");
    }

    MockHttpSession signedIn(MockMvc http, String username, String role, String area) throws Exception {
        if (accounts.find(username).isEmpty()) {
            people.make(
                    username,
                    role,
                    units.find("9901-hotline_centre").orElseThrow().id(),
                    new AreaCode(area));
        }
        return Browser.signIn(http, username);
    }

    ResultActions send(MockMvc http, MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return http.perform(post(path)
                .with(Browser.echo())
                .session(session)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    static ResultActions read(MockMvc http, MockHttpSession session, String path) throws Exception {
        return http.perform(get(path).session(session));
    }

    static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Something of the register as the page has it, to be sent back changed. */
    static Map<String, Object> found(MockMvc http, MockHttpSession session, String path) throws Exception {
        List<Map<String, Object>> found = JsonPath.read(text(read(http, session, BASE)), path);
        return new HashMap<>(found.getFirst());
    }

    /** The same of a hotline, as a form sends it. */
    static Map<String, Object> hotline(MockMvc http, MockHttpSession session, String number) throws Exception {
        Map<String, Object> form = found(http, session, "$.hotlines[?(@.number=='" + number + "')]");
        form.put("owner", form.get("owner") instanceof Map<?, ?> owner ? owner.get("id") : "");
        form.put("oldNumbers", List.of());
        return form;
    }

    int onRecord(String action) {
        return sql.fetchCount(sql.selectOne().from("audit.entry").where("action = ?", action));
    }
}
