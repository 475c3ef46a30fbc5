package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.calls.CallRegister;
import org.xinqiao.calls.Hotline;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("a caller is blocked by two people, for a time, never for an emergency (黑名单)")
class BlockedCallersOverHttpTest {

    private static final String BASE = "/api/blocked-callers";
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    @Autowired
    private MockMvc http;

    @Autowired
    private RegisterBrowser browser;

    @Autowired
    private CallRegister register;

    @Autowired
    private DSLContext sql;

    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession taker = new MockHttpSession();
    private String phone = "";

    @BeforeEach
    void somebodyNew() throws Exception {
        taker = browser.signedIn(http, "block-taker", "call_taker");
        leader = browser.signedIn(http, "block-leader", "shift_leader");
        phone = "1391234" + NEXT.incrementAndGet();
    }

    private ResultActions send(MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return browser.send(http, session, BASE + path, body);
    }

    private String proposed(MockHttpSession by) throws Exception {
        String answer = send(by, "", Map.of("phone", phone, "reason", "三天打来四十次，辱骂", "days", 30))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).doesNotContain(phone);
        return JsonPath.read(answer, "$.id");
    }

    private boolean isBlocked(String number, Instant at) {
        Hotline line = register.dialled(number).orElseThrow();
        return register.blocked(line, phone, at).isPresent();
    }

    @Test
    void onlyOnceSomebodyElseHasReviewedIt() throws Exception {
        String id = proposed(taker);
        assertThat(isBlocked("12345", Instant.now())).isFalse();
        send(leader, "/" + id + "/review", Map.of("accepted", true, "note", "", "version", 1))
                .andExpect(jsonPath("$.state").value("IN_FORCE"))
                .andExpect(jsonPath("$.reviewed.name").isNotEmpty());
        assertThat(isBlocked("12345", Instant.now())).isTrue();
        assertThat(isBlocked("12345", Instant.now().plus(Duration.ofDays(31)))).isFalse();
        assertThat(isBlocked("09608900032", Instant.now())).isFalse();
        send(leader, "/" + id + "/review", Map.of("accepted", true, "note", "", "version", 2))
                .andExpect(jsonPath("$.code").value("register.not-now"));
        assertThat(sql.fetchCount(sql.selectOne().from("audit.entry").where("details::text like ?", "%" + phone + "%")))
                .isZero();
    }

    @Test
    void notByWhoProposedIt() throws Exception {
        String id = proposed(leader);
        send(leader, "/" + id + "/review", Map.of("accepted", true, "note", "", "version", 1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("register.own-proposal"));
        assertThat(isBlocked("12345", Instant.now())).isFalse();
        MockHttpSession another = browser.signedIn(http, "other-leader", "shift_leader");
        send(another, "/" + id + "/review", Map.of("accepted", false, "note", "", "version", 1))
                .andExpect(jsonPath("$.fields[0].field").value("note"));
        send(another, "/" + id + "/review", Map.of("accepted", false, "note", "只打过两次", "version", 1))
                .andExpect(jsonPath("$.state").value("REJECTED"));
        assertThat(isBlocked("12345", Instant.now())).isFalse();
    }

    @Test
    void notTwiceAtATime() throws Exception {
        proposed(taker);
        send(taker, "", Map.of("phone", phone, "reason", "又来了", "days", 5))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("register.blocked-already"));
    }

    @Test
    void untilItIsLifted() throws Exception {
        String id = proposed(taker);
        send(leader, "/" + id + "/review", Map.of("accepted", true, "note", "", "version", 1))
                .andExpect(status().isOk());
        send(leader, "/" + id + "/lift", Map.of("note", "本人道歉", "version", 1))
                .andExpect(jsonPath("$.code").value("register.stale"));
        send(leader, "/" + id + "/lift", Map.of("note", "本人道歉", "version", 2))
                .andExpect(jsonPath("$.state").value("LIFTED"));
        assertThat(isBlocked("12345", Instant.now())).isFalse();
    }

    @Test
    void andTheListShowsNoNumber() throws Exception {
        proposed(taker);
        String list = http.perform(get(BASE + "?state=PROPOSED").session(leader))
                .andExpect(jsonPath("$.items[0].maskedPhone").value(Matchers.startsWith("139****")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).doesNotContain(phone);
    }

    @Test
    void everyFaultOfAProposalIsTold() throws Exception {
        send(taker, "", Map.of("days", 9999))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[*].field").value(Matchers.hasItems("phone", "reason", "days")));
        send(taker, "", Map.of("phone", "没有号码", "reason", "骚扰", "days", 3)).andExpect(status().is4xxClientError());
        send(taker, "/1/review", Map.of()).andExpect(status().isForbidden());
    }
}
