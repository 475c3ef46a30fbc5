package org.xinqiao.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("the duty list is kept current by two people (职责清单动态更新)")
class DutyListOverHttpTest {

    private static final String CHANGES = "/api/duty-changes";
    /** A matter and area that no other test dispatches by. */
    private static final String MATTER = "990801";

    private static final String AREA = "990103";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private Duties duties;

    private MockHttpSession asker = new MockHttpSession();
    private MockHttpSession other = new MockHttpSession();
    private Unit lead;
    private Unit next;

    @BeforeEach
    void signIn() throws Exception {
        asker = signedIn("duty-asker", "arbitrator");
        other = signedIn("duty-other", "arbitrator");
        List<Unit> all = units.list();
        lead = all.get(all.size() - 1);
        next = all.get(all.size() - 2);
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.list().getFirst().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private ResultActions send(MockHttpSession session, String path, String body) throws Exception {
        return http.perform(post(CHANGES + path)
                .with(echo())
                .session(session)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String line(Unit lead, String clause) {
        return "{\"matter\":\"%s\",\"area\":\"%s\",\"lead\":\"%s\",\"assists\":[],\"clause\":\"%s\",\"note\":\"\"}"
                .formatted(MATTER, AREA, lead.id(), clause);
    }

    private static String wanted(String before, String after) {
        return "{\"before\":%s,\"after\":%s,\"reason\":\"三定方案调整\"}".formatted(before, after);
    }

    private static String idOf(ResultActions answer) throws Exception {
        String body =
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(body, "$.id");
    }

    private List<String> leads() {
        return duties.book().covering(MATTER, AREA).stream()
                .filter(duty -> duty.matter().equals(MATTER) && duty.area().equals(AREA))
                .map(Duty::leadUnit)
                .toList();
    }

    @Test
    void aLineHoldsOnceSomebodyElseHasAgreedAndIsOtherwiseOrGoneTheSameWay() throws Exception {
        String added = idOf(send(asker, "", wanted("null", line(lead, "第三条"))));
        assertThat(leads()).isEmpty();
        send(asker, "/" + added + "/decision", "{\"accepted\":true}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("catalogue.own-duty-change"));
        send(other, "/" + added + "/decision", "{\"accepted\":true,\"words\":\"属实\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("TAKEN"));
        assertThat(leads()).containsExactly(lead.code());

        String changed = idOf(send(asker, "", wanted(line(lead, "第三条"), line(next, "第四条"))));
        send(asker, "", wanted("null", line(lead, "第三条")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("catalogue.duty-there"));
        send(other, "/" + changed + "/decision", "{\"accepted\":true}").andExpect(status().isOk());
        assertThat(leads()).containsExactly(next.code());
        send(asker, "", wanted(line(lead, "第三条"), "null"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("catalogue.duty-changed"));

        String removed = idOf(send(asker, "", wanted(line(next, "第四条"), "null")));
        send(other, "/" + removed + "/decision", "{\"accepted\":true}").andExpect(status().isOk());
        assertThat(leads()).isEmpty();
        http.perform(get(CHANGES).param("state", "TAKEN").session(other))
                .andExpect(jsonPath("$.rows[0].before.clause").value("第四条"))
                .andExpect(jsonPath("$.rows[0].reason").value("三定方案调整"));
    }

    @Test
    void whatIsRefusedChangesNothing() throws Exception {
        String id = idOf(send(asker, "", wanted("null", line(lead, "第九条"))));
        send(other, "/" + id + "/decision", "{\"accepted\":false,\"words\":\"依据不足\"}")
                .andExpect(jsonPath("$.state").value("REFUSED"));
        assertThat(leads()).isEmpty();
        send(other, "/" + id + "/decision", "{\"accepted\":true}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("catalogue.no-duty-change"));
    }

    @Test
    void everyFieldThatIsWrongIsTold() throws Exception {
        send(asker, "", "{\"before\":null,\"after\":{\"matter\":\"123456\"},\"reason\":\" \"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields.length()").value(5));
        http.perform(get("/api/duty-list").param("q", "路灯").session(other))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].clause").isNotEmpty())
                .andExpect(jsonPath("$.rows[0].lead.name").isNotEmpty());
    }
}
