package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.calls.CallRegister;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("queues, seats, skills and notices are kept over HTTP (话务登记册)")
class CallFloorOverHttpTest {

    private static final String BASE = RegisterBrowser.BASE;

    @Autowired
    private MockMvc http;

    @Autowired
    private RegisterBrowser browser;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CallRegister register;

    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession taker = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        leader = as("floor-leader", "shift_leader", "9901");
        taker = as("floor-taker", "call_taker", "9901");
    }

    private MockHttpSession as(String username, String role, String area) throws Exception {
        return browser.signedIn(http, username, role, area);
    }

    private ResultActions send(MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return browser.send(http, session, path, body);
    }

    private ResultActions read(MockHttpSession session, String path) throws Exception {
        return RegisterBrowser.read(http, session, path);
    }

    @Test
    void aQueueIsServedAsItSaysFromThenOn() throws Exception {
        Map<String, Object> form = new HashMap<>(Map.of(
                "code",
                "winter",
                "name",
                "供暖季",
                "nameEn",
                "Heating season",
                "policy",
                "MOST_SKILLED",
                "ringSeconds",
                15,
                "wrapUpSeconds",
                0,
                "callbackTries",
                2,
                "retrySeconds",
                300,
                "served",
                true,
                "reaches",
                List.of(Map.of("after", 0, "centres", List.of("main"), "kinds", List.of("CALL"), "remote", true))));
        send(leader, BASE + "/queues", form).andExpect(status().isNoContent());
        assertThat(register.plan().queues().values())
                .filteredOn(rule -> rule.queue().equals(new QueueId("winter")))
                .extracting(rule -> rule.ringLimit().toSeconds())
                .containsExactly(15L);
        send(leader, BASE + "/queues", form).andExpect(jsonPath("$.code").value("register.queue-taken"));
        form.put("version", 1);
        form.put("served", false);
        send(leader, BASE + "/queues/winter", form).andExpect(status().isNoContent());
        assertThat(register.plan().queues()).doesNotContainKey(new QueueId("winter"));
        send(leader, BASE + "/queues/winter", form).andExpect(jsonPath("$.code").value("register.stale"));
        form.put("reaches", List.of());
        send(leader, BASE + "/queues/winter", form)
                .andExpect(jsonPath("$.fields[0].field").value("reaches"));
    }

    @Test
    void aQueueThatHotlinesLeadToIsNotGivenUp() throws Exception {
        Map<String, Object> form = RegisterBrowser.found(http, leader, "$.queues[?(@.code=='law')]");
        assertThat(JsonPath.<List<String>>read(form, "$.reaches[1].centres")).containsExactly("main", "shiling");
        form.put("served", false);
        send(leader, BASE + "/queues/law", form)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("register.queue-in-use"));
    }

    @Test
    void aRowOfSeatsIsPutUpInOneAct() throws Exception {
        Map<String, Object> row = Map.of(
                "from", "5001", "to", "5030", "device", "BROWSER", "kind", "CALL", "centre", "main", "remote", true);
        send(leader, BASE + "/seats", row).andExpect(status().isNoContent());
        assertThat(register.posts())
                .filteredOn(post -> post.extension().startsWith("50"))
                .hasSize(30)
                .allSatisfy(post -> assertThat(post.remote()).isTrue());
        send(leader, BASE + "/seats", row)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.fields[0].zh").value(Matchers.containsString("5001")));
        send(
                        leader,
                        BASE + "/seats",
                        Map.of("from", "6001", "to", "9999", "device", "PHONE", "kind", "CALL", "centre", "main"))
                .andExpect(jsonPath("$.fields[0].field").value("to"));
        Map<String, Object> change =
                Map.of("device", "BROWSER", "kind", "SPECIALIST", "centre", "shiling", "enabled", false, "version", 1);
        send(leader, BASE + "/seats/5001", change).andExpect(status().isNoContent());
        assertThat(register.post("5001").map(SeatPost::enabled)).contains(false);
        send(leader, BASE + "/seats/5001", change).andExpect(jsonPath("$.code").value("register.stale"));
        send(leader, BASE + "/seats/5999", change).andExpect(jsonPath("$.code").value("register.no-seat"));
    }

    @Test
    void whatAnAgentKnowsIsReplacedUnlessSomebodyElseDidSo() throws Exception {
        String id = accounts.find("floor-taker").orElseThrow().id().toString();
        List<Map<String, Object>> english = List.of(Map.of("kind", "LANGUAGE", "code", "eng", "level", 7));
        send(leader, BASE + "/agents/" + id, Map.of("before", List.of(), "skills", english))
                .andExpect(status().isNoContent());
        read(leader, BASE + "/agents")
                .andExpect(jsonPath("$[?(@.username=='floor-taker')].skills[0].level")
                        .value(7));
        assertThat(register.profile(
                                register.post("2001").orElseThrow(),
                                accounts.find("floor-taker").orElseThrow().id())
                        .skills()
                        .level(Skill.language("eng")))
                .isEqualTo(7);
        send(leader, BASE + "/agents/" + id, Map.of("before", List.of(), "skills", List.of()))
                .andExpect(jsonPath("$.code").value("register.stale"));
        List<Map<String, Object>> unknown = List.of(Map.of("kind", "LANGUAGE", "code", "kli", "level", 1));
        send(leader, BASE + "/agents/" + id, Map.of("before", english, "skills", unknown))
                .andExpect(jsonPath("$.fields[0].field").value("skills"));
        send(leader, BASE + "/skills", Map.of("kind", "LANGUAGE", "code", "kli", "name", "克林贡语", "nameEn", "Klingon"))
                .andExpect(status().isNoContent());
        send(leader, BASE + "/agents/" + id, Map.of("before", english, "skills", List.of()))
                .andExpect(status().isNoContent());
        String handler = accounts.find("wanghe-chengguan-cb").orElseThrow().id().toString();
        send(leader, BASE + "/agents/" + handler, Map.of("before", List.of(), "skills", List.of()))
                .andExpect(jsonPath("$.code").value("register.no-agent"));
    }

    @Test
    void anOutageIsHeardWhereAndWhileItLasts() throws Exception {
        Instant now = Instant.now();
        Map<String, Object> form = new HashMap<>(Map.of(
                "area",
                "990102",
                "kind",
                "WATER",
                "words",
                "河西停水至18时",
                "from",
                now.minusSeconds(60).toString(),
                "until",
                now.plusSeconds(3600).toString()));
        send(leader, BASE + "/outages", form).andExpect(status().isNoContent());
        assertThat(register.outage(new AreaCode("990102001"), now).orElseThrow().words())
                .contains("河西停水");
        String listed = RegisterBrowser.text(read(taker, BASE + "/outages"));
        String id = JsonPath.<List<String>>read(listed, "$[?(@.area.code=='990102')].id")
                .getFirst();
        form.put("version", 1);
        form.put("until", now.minusSeconds(1).toString());
        send(leader, BASE + "/outages/" + id, form).andExpect(status().isNoContent());
        assertThat(register.outage(new AreaCode("990102001"), now)).isEmpty();
        send(leader, BASE + "/outages/" + id, form).andExpect(jsonPath("$.code").value("register.stale"));
        form.put("until", "later");
        form.put("area", "nowhere");
        form.put("words", "联系13812345678");
        send(leader, BASE + "/outages", form)
                .andExpect(jsonPath("$.fields[*].field").value(Matchers.hasItems("area", "until", "words")));
    }

    @Test
    void theHolesAreFound() throws Exception {
        send(
                        leader,
                        BASE + "/queues",
                        Map.of(
                                "code",
                                "nobody",
                                "name",
                                "无人",
                                "nameEn",
                                "Nobody",
                                "policy",
                                "LONGEST_IDLE",
                                "ringSeconds",
                                20,
                                "wrapUpSeconds",
                                30,
                                "callbackTries",
                                3,
                                "retrySeconds",
                                600,
                                "served",
                                true,
                                "reaches",
                                List.of(Map.of(
                                        "after",
                                        0,
                                        "centres",
                                        List.of("tax"),
                                        "kinds",
                                        List.of("ONLINE"),
                                        "remote",
                                        false))))
                .andExpect(status().isNoContent());
        read(leader, BASE + "/holes")
                .andExpect(jsonPath("$[?(@.kind=='QUEUE_UNSERVED')].subjects[0].key")
                        .value("nobody"))
                .andExpect(jsonPath("$[?(@.kind=='NUMBER_TWICE')]").isEmpty());
    }
}
