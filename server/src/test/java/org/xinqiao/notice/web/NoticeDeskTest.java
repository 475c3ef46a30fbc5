package org.xinqiao.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.NoticeRounds;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("notices at the desk (通知管理)")
class NoticeDeskTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeRounds rounds;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Areas areas;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JsonMapper json;

    private final String key = "desk/" + UUID.randomUUID();
    private MockHttpSession admin;

    @BeforeEach
    void signIn() throws Exception {
        admin = signedIn("notice-admin", "system_admin");
    }

    private MockHttpSession signedIn(String username, String role) throws Exception {
        if (accounts.find(username).isEmpty()) {
            AreaCode place = areas.roots().getFirst().code();
            people.make(username, role, units.list().getFirst().id(), place);
        }
        return Browser.signIn(http, username);
    }

    private long tell(Purpose purpose, String number, Map<String, String> words) {
        notices.send(new Notice(key + purpose, purpose, Recipient.of(new PhoneNumber(number)), words, Lang.ZH, null));
        return sql.fetchSingle(OUTBOX, OUTBOX.KEY.eq(key + purpose)).getId();
    }

    private ResultActions send(String path, Map<String, ?> body) throws Exception {
        return http.perform(post(path)
                .with(Browser.echo())
                .session(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    @Test
    void areFoundByTheEndOfTheNumberWithoutAWordOfThem() throws Exception {
        tell(Purpose.MESSAGE, "13912347391", Map.of("text", "秘密"));
        String answer = http.perform(get("/api/notices").param("tail", "7391").session(admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].tail").value("7391"))
                .andExpect(jsonPath("$.items[0].state").value("WAITING"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer).doesNotContain("秘密", "13912347391");
    }

    @Test
    void codesAreInNoList() throws Exception {
        long id = tell(Purpose.ONE_TIME_CODE, "13912347392", Map.of("code", "1234", "minutes", "5"));
        http.perform(get("/api/notices").param("tail", "7392").session(admin))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/notices/" + id + "/attempts").session(admin)).andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseSeesThem() throws Exception {
        MockHttpSession taker = signedIn("notice-taker", "call_taker");
        http.perform(get("/api/notices").session(taker)).andExpect(status().isForbidden());
    }

    @Test
    void aSimulatorDeliversThemInADemo() throws Exception {
        tell(Purpose.ONE_TIME_CODE, "13912347393", Map.of("code", "482913", "minutes", "5"));
        rounds.run();
        http.perform(get("/api/demo/messages"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].words", Matchers.hasItem(Matchers.containsString("482913"))))
                .andExpect(jsonPath("$[*].to", Matchers.hasItem("139****7393")));
        assertThat(sql.fetchSingle(OUTBOX, OUTBOX.KEY.eq(key + Purpose.ONE_TIME_CODE))
                        .getSealed())
                .as("a code's words are destroyed once it is out")
                .isNull();
        http.perform(get("/api/notices/health").session(admin))
                .andExpect(jsonPath("$[0].simulator").value(true))
                .andExpect(jsonPath("$[0].lastSuccess").isNotEmpty());
    }

    @Test
    void whatFailedIsSentAgainForAReason() throws Exception {
        long id = tell(Purpose.MESSAGE, "09608200093", Map.of("text", "x"));
        rounds.run();
        String path = "/api/notices/" + id + "/again";
        send(path, Map.of("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].field").value("reason"));
        send(path, Map.of("reason", "号码已改"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WAITING"));
        send(path, Map.of("reason", "再来"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("notice.not-failed"));
        assertThat(sql.fetchExists(
                        ENTRY, ENTRY.ACTION.eq("notice.sent-again").and(ENTRY.SUBJECT_ID.eq(Long.toString(id)))))
                .isTrue();
    }

    @Test
    void aTemplateIsChangedForThePlace() throws Exception {
        String path = "/api/notice-templates/RATE";
        Map<String, Object> body = Map.of(
                "version", 0,
                "subject", "请评价{number}",
                "words", "【心桥】请评价{number}：{link}",
                "subjectEn", "Rate {number}",
                "wordsEn", "Rate {number}: {link}");
        send(path, Map.of("version", 0, "subject", "x", "words", "{nobody}", "subjectEn", "x", "wordsEn", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].field").value("words"));
        send(path, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        send(path, body).andExpect(status().isConflict());
        http.perform(get(path + "/versions").session(admin))
                .andExpect(jsonPath("$[0].words").value("【心桥】请评价{number}：{link}"));
        tell(Purpose.RATE, "13912347394", Map.of("number", "77", "link", "https://x"));
        rounds.run();
        http.perform(get("/api/demo/messages"))
                .andExpect(jsonPath("$[*].words", Matchers.hasItem("【心桥】请评价77：https://x")));
        http.perform(get("/api/notice-templates").session(admin))
                .andExpect(jsonPath("$.length()").value(Purpose.values().length));
    }
}
