package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a request that is sent again with its key (重复请求)")
class RepeatedRequestTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String CASE = """
            {"draftId":"%s","kind":"HELP","urgency":"NORMAL","channel":"APP","title":"%s","text":"楼道里漏水三天了。",
             "matter":"030101","area":"990101001001","address":"一里 3 号","lon":106.8,"lat":39.6,"confidential":false,
             "caller":{"name":"张三","phone":"13800138000","anonymous":false}}
            """;

    private final MockMvc http;
    private final DSLContext sql;
    private final ServicePartners partners;
    private final String key = UUID.randomUUID().toString();
    private MockHttpSession officer;

    @Autowired
    RepeatedRequestTest(MockMvc http, DSLContext sql, People people, Units units) throws Exception {
        this.http = http;
        this.sql = sql;
        this.partners = new ServicePartners(http, people, units);
        this.officer = partners.securityAdministrator();
    }

    @BeforeEach
    void somebodyNew() throws Exception {
        officer = partners.securityAdministrator();
    }

    @Test
    void isAnsweredAsBeforeAndNotDoneAgain() throws Exception {
        String title = title();
        MockHttpServletResponse first =
                keep(title, key).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(first.getHeader(REPLAYED)).isNull();
        MockHttpServletResponse again = keep(title, '"' + key + '"')
                .andExpect(status().isOk())
                .andExpect(header().string(REPLAYED, "true"))
                .andReturn()
                .getResponse();
        assertThat(again.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(first.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(kept(title)).isOne();
        keep(title, UUID.randomUUID().toString()).andExpect(status().isOk());
        assertThat(kept(title)).isEqualTo(2);
    }

    @Test
    void standsInTheTrailWithTheFirst() throws Exception {
        String title = title();
        String first = keep(title, key).andReturn().getResponse().getHeader("X-Request-Id");
        String again = keep(title, key).andReturn().getResponse().getHeader("X-Request-Id");
        assertThat(sql.fetchValue(
                        "select details::json ->> 'first' from audit.entry where action = 'request.repeated' and request = ?",
                        again))
                .isEqualTo(first);
    }

    @Test
    void isRefusedWithAnotherBodyPathOrQuery() throws Exception {
        keep(title(), key).andExpect(status().isOk());
        for (MockHttpServletRequestBuilder other : List.of(
                assessment("/api/privacy/assessments", title()),
                assessment("/api/privacy/assessments?x=1", title()),
                assessment("/api/privacy/disposals", title()))) {
            http.perform(other.session(officer).with(echo()).header(KEY, key))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("access.idempotency-key-reused"));
        }
    }

    @Test
    void isDoneOnceHoweverManySendItAtOnce() throws Exception {
        String title = title();
        int threads = 8;
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(threads)) {
            List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                sent.add(senders.submit(() -> keep(title, key).andReturn().getResponse()));
            }
            for (Future<MockHttpServletResponse> each : sent) {
                answers.add(each.get());
            }
        }
        assertThat(kept(title)).isOne();
        assertThat(answers.stream().filter(answer -> answer.getStatus() == 200 && answer.getHeader(REPLAYED) == null))
                .hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getStatus() == 200
                                || answer.getContentAsString(StandardCharsets.UTF_8)
                                        .contains("access.idempotency-running"))
                        .isTrue());
        assertThat(answers.stream().filter(answer -> answer.getStatus() == 409))
                .allSatisfy(
                        answer -> assertThat(answer.getHeader("Retry-After")).isEqualTo("1"));
        keep(title, key).andExpect(status().isOk()).andExpect(header().string(REPLAYED, "true"));
    }

    @Test
    void mayBeSentAnewAfterARefusal() throws Exception {
        http.perform(post("/api/privacy/assessments")
                        .session(officer)
                        .with(echo())
                        .header(KEY, key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields.length()").value(8));
        String title = title();
        keep(title, key).andExpect(status().isOk()).andExpect(header().doesNotExist(REPLAYED));
        assertThat(kept(title)).isOne();
    }

    /** The door has done it before it turns out that there is no answer in the form that was asked for. */
    @Test
    void isNotDoneAgainWhereItsAnswerWasRefusedAfterwards() throws Exception {
        String title = title();
        for (String code : List.of("platform.not-acceptable", "access.idempotency-answer-lost")) {
            http.perform(assessment("/api/privacy/assessments", title)
                            .accept(MediaType.TEXT_PLAIN)
                            .session(officer)
                            .with(echo())
                            .header(KEY, key))
                    .andExpect(content().string(containsString(code)));
        }
        assertThat(kept(title)).isOne();
    }

    @Test
    void isNobodyElsesWithTheSameKey() throws Exception {
        String title = title();
        keep(title, key).andExpect(status().isOk());
        officer = partners.securityAdministrator();
        keep(title, key).andExpect(status().isOk()).andExpect(header().doesNotExist(REPLAYED));
        assertThat(kept(title)).isEqualTo(2);
    }

    @Test
    void needsAKeyThatIsOne() throws Exception {
        keep(title(), "no key")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("access.idempotency-key-malformed"));
    }

    @Test
    void showsAPasswordAgainThatLiesNowhereInPlain() throws Exception {
        MockHttpSession administrator = partners.systemAdministrator();
        String staffNo = UUID.randomUUID().toString().substring(0, 12);
        String person = ServicePartners.read(
                partners.write(
                        administrator,
                        "/api/people",
                        "{\"staffNo\":\"%s\",\"name\":\"新人\",\"unit\":\"%s\",\"position\":\"\"}"
                                .formatted(staffNo, partners.centre())),
                "$.id");
        MockHttpServletRequestBuilder account = post("/api/people/" + person + "/accounts")
                .session(administrator)
                .with(echo())
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"new-%s\",\"unit\":\"%s\",\"area\":\"9901\"}"
                        .formatted(staffNo, partners.centre()));
        String made = http.perform(account)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(account)
                .andExpect(status().isOk())
                .andExpect(header().string(REPLAYED, "true"))
                .andExpect(jsonPath("$.password").value(JsonPath.<String>read(made, "$.password")));
        String password = JsonPath.read(made, "$.password");
        String rows = sql.fetch("select r::text from access.keyed_request r").toString()
                + sql.fetch("select s.purpose, encode(s.sealed, 'escape') from citizens.safe s");
        assertThat(password).isNotBlank();
        assertThat(rows).contains(key).doesNotContain(password);
        assertThat(sql.fetchCount(sql.selectOne().from("access.account").where("username = ?", "new-" + staffNo)))
                .isOne();
    }

    @Test
    void mayBeAPartnersWhoSignsItAnew() throws Exception {
        ServicePartners.Known partner = partners.make("call_taker");
        String body = CASE.formatted(UUID.randomUUID(), "水管漏水");
        String first = registered(partner, body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = registered(partner, body)
                .andExpect(status().isCreated())
                .andExpect(header().string(REPLAYED, "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).isEqualTo(first);
        registered(partner, CASE.formatted(UUID.randomUUID(), "水管漏水"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("access.idempotency-key-reused"));
    }

    @Test
    void mayBeAFileWhoseFormIsDrawnAnew() throws Exception {
        MockHttpSession caller = partners.signedIn("call_taker");
        String first = uploaded(caller, "甲")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = uploaded(caller, "甲")
                .andExpect(status().isCreated())
                .andExpect(header().string(REPLAYED, "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).isEqualTo(first);
        uploaded(caller, "乙").andExpect(status().is(422));
    }

    @Test
    void isDoneEachTimeWhereItIsAboutTheSessionItself() throws Exception {
        for (int i = 0; i < 2; i++) {
            http.perform(post("/api/session/proof")
                            .session(officer)
                            .with(echo())
                            .header(KEY, key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"password\":\"" + People.PASSWORD + "\"}"))
                    .andExpect(status().isNoContent())
                    .andExpect(header().doesNotExist(REPLAYED));
        }
        assertThat(sql.fetchCount(sql.selectOne().from("access.keyed_request").where("key = ?", key)))
                .isZero();
    }

    private ResultActions registered(ServicePartners.Known partner, String body) throws Exception {
        return http.perform(post("/api/cases")
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(partner.partner().signs()));
    }

    private ResultActions uploaded(MockHttpSession session, String text) throws Exception {
        MockPart part = new MockPart("file", "情况.txt", text.getBytes(StandardCharsets.UTF_8));
        part.getHeaders().setContentType(MediaType.TEXT_PLAIN);
        return http.perform(
                multipart("/api/files").part(part).session(session).with(echo()).header(KEY, key));
    }

    private ResultActions keep(String title, String with) throws Exception {
        return http.perform(assessment("/api/privacy/assessments", title)
                .session(officer)
                .with(echo())
                .header(KEY, with));
    }

    private static MockHttpServletRequestBuilder assessment(String path, String title) {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\":\"%s\",\"purpose\":\"受理\",\"data\":\"电话\",\"risks\":\"泄露\",\"measures\":\"加密\","
                                .formatted(title)
                        + "\"decision\":\"WITH_MEASURES\",\"decidedOn\":\"2026-11-01\",\"nextReview\":\"2027-11-01\","
                        + "\"version\":0}");
    }

    private static String title() {
        return "重复请求 " + UUID.randomUUID().toString().replaceAll("[0-9]", "x");
    }

    private int kept(String title) {
        return sql.fetchCount(sql.selectOne().from("privacy.assessment").where("title = ?", title));
    }
}
