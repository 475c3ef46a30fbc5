package org.xinqiao.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a report (报告) from order to archive: edited, released by somebody else, corrected by another")
class ReportsOverHttpTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private MockHttpSession editor = new MockHttpSession();
    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession handler = new MockHttpSession();
    private LocalDate yesterday = LocalDate.EPOCH;

    @BeforeEach
    void signIn() throws Exception {
        yesterday = PlaceTime.dayOf(clock.instant()).minusDays(1);
        editor = signedIn("report-editor", "supervisor", "9901");
        leader = signedIn("report-leader", "leader", "9901");
        handler = signedIn("report-handler", "handler", "9901");
    }

    private MockHttpSession signedIn(String name, String role, String area) throws Exception {
        people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode(area));
        return Browser.signIn(http, name);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, MockHttpSession who, String body)
            throws Exception {
        return http.perform(request.with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String read(String path, MockHttpSession who) throws Exception {
        return text(http.perform(get(path).session(who)).andExpect(status().isOk()));
    }

    /** A topic report, counted. */
    private String counted() throws Exception {
        String body =
                "{\"kind\":\"TOPIC\",\"begins\":\"%s\",\"ends\":\"%s\"}".formatted(yesterday.minusDays(6), yesterday);
        String id = JsonPath.read(text(send(post("/api/reports"), editor, body).andExpect(status().isOk())), "$.id");
        return settled(id);
    }

    private String settled(String id) throws Exception {
        long until = System.nanoTime() + 20_000_000_000L;
        String state = "COUNTING";
        while (state.equals("COUNTING") && System.nanoTime() < until) {
            state = JsonPath.read(read("/api/reports/" + id, editor), "$.report.state");
            Thread.onSpinWait();
        }
        assertThat(state).isEqualTo("DRAFT");
        return id;
    }

    private int version(String id) throws Exception {
        return JsonPath.read(read("/api/reports/" + id, editor), "$.report.version");
    }

    private ResultActions release(String id, MockHttpSession who) throws Exception {
        return send(post("/api/reports/" + id + "/release"), who, "{\"version\":" + version(id) + "}");
    }

    private String edited(String id, String words) throws Exception {
        return text(send(put("/api/reports/" + id + "/edits"), editor, """
                {"version":%d,"words":[{"section":"volume","zh":"%s","en":""}],"leftOut":["calls"],
                 "added":[{"name":"下一步","nameEn":"","zh":"加强调度。","en":""}]}""".formatted(version(id), words))
                .andExpect(status().isOk()));
    }

    @Test
    void isWordedByOneAndReleasedByAnotherAndThenStays() throws Exception {
        String id = counted();
        String detail = edited(id, "本期诉求平稳，专此报告报文一。");
        assertThat(JsonPath.<Object>read(detail, "$.sections[?(@.code=='volume')].words.zh")
                        .toString())
                .contains("专此报告");
        assertThat(JsonPath.<Object>read(detail, "$.sections[?(@.code=='volume')].generated.zh")
                        .toString())
                .as("what the rule wrote stands beside it")
                .contains("受理");

        send(post("/api/reports/" + id + "/count"), editor, "{}").andExpect(status().isOk());
        settled(id);
        assertThat(read("/api/reports/" + id, editor)).contains("专此报告", "加强调度");

        send(post("/api/reports/" + id + "/release"), editor, "{\"version\":1}").andExpect(status().isForbidden());
        release(id, leader)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.state").value("RELEASED"));
        String released = read("/api/reports/" + id, leader);
        assertThat(released).doesNotContain("\"code\":\"calls\"");
        send(put("/api/reports/" + id + "/edits"), editor, "{\"version\":" + version(id) + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("insight.not-draft"));
        send(post("/api/reports/" + id + "/count"), editor, "{}").andExpect(status().isConflict());
        send(post("/api/reports/" + id + "/discard"), editor, "{}").andExpect(status().isConflict());
        assertThat(read("/api/reports/" + id, leader)).isEqualTo(released);
    }

    @Test
    void isNotReleasedByWhoWorkedOnItThoughTheyHaveThePower() throws Exception {
        String id = counted();
        send(put("/api/reports/" + id + "/edits"), leader, """
                {"version":%d,"words":[{"section":"volume","zh":"领导改过。","en":""}]}""".formatted(version(id)))
                .andExpect(status().isOk());

        release(id, leader)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("insight.own-work"));
    }

    @Test
    void isNotWrittenOverByWhoSawAnOlderOne() throws Exception {
        String id = counted();
        int seen = version(id);
        edited(id, "先改的。");

        send(put("/api/reports/" + id + "/edits"), leader, "{\"version\":" + seen + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("insight.stale"));
    }

    @Test
    void isCorrectedByAnotherThatNamesItAndStaysItself() throws Exception {
        String id = counted();
        send(post("/api/reports/" + id + "/corrections"), editor, "{\"why\":\"漏统计\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("insight.not-released"));
        release(id, leader).andExpect(status().isOk());
        String before = read("/api/reports/" + id + "/report.html", leader);
        send(post("/api/reports/" + id + "/corrections"), editor, "{\"why\":\" \"}")
                .andExpect(status().isUnprocessableContent());
        String correction = JsonPath.read(
                text(send(post("/api/reports/" + id + "/corrections"), editor, "{\"why\":\"补录了三件\"}")
                        .andExpect(status().isOk())),
                "$.id");
        settled(correction);
        send(post("/api/reports/" + id + "/corrections"), editor, "{\"why\":\"再来一次\"}")
                .andExpect(status().isConflict());
        release(correction, leader).andExpect(status().isOk());

        assertThat(JsonPath.<String>read(read("/api/reports/" + id, leader), "$.report.correctedBy"))
                .isEqualTo(correction);
        assertThat(read("/api/reports/" + correction + "/report.html", leader)).contains("更正第 " + id + " 号报告", "补录了三件");
        assertThat(read("/api/reports/" + id + "/report.html", leader))
                .contains("已由第 " + correction + " 号报告更正")
                .hasSizeGreaterThan(before.length() - 200);
    }

    @Test
    void isFoundByItsKindItsTimeAndItsWordsOnceReleased() throws Exception {
        String id = counted();
        edited(id, "供热管网抢修独此一份文字。");
        String found = "/api/reports?kind=TOPIC&words=独此一份&from=" + yesterday + "&until=" + yesterday;
        assertThat(JsonPath.<Object>read(read(found, editor), "$.items[*].id").toString())
                .contains(id);
        release(id, leader).andExpect(status().isOk());
        http.perform(get("/api/reports?kind=TOPIC&state=RELEASED&words=独此一份").session(leader))
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        http.perform(get("/api/reports?kind=DAILY&words=独此一份").session(leader))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(id))));
        http.perform(get("/api/reports?words=独此两份").session(leader))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void isNotThereForOneWhoOverseesAnotherDistrictNorForAHandler() throws Exception {
        String id = counted();
        release(id, leader).andExpect(status().isOk());
        MockHttpSession elsewhere = signedIn("report-district", "leader", "990102");

        http.perform(get("/api/reports/" + id).session(elsewhere)).andExpect(status().isNotFound());
        http.perform(get("/api/reports/" + id).session(handler)).andExpect(status().isForbidden());
        send(post("/api/reports"), editor, "{\"kind\":\"TOPIC\",\"area\":\"9902\",\"begins\":\"" + yesterday + "\"}")
                .andExpect(status().isUnprocessableContent());
        send(post("/api/reports"), editor, "{\"kind\":\"TOPIC\",\"begins\":\"" + yesterday.plusDays(9) + "\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("insight.bad-period"));
    }

    @Test
    void isToldToWhoWantsItUntilTheyOpenIt() throws Exception {
        send(put("/api/report-subscriptions"), leader, "{\"kind\":\"TOPIC\",\"wanted\":true}")
                .andExpect(status().isOk());
        int before = JsonPath.read(read("/api/report-subscriptions", leader), "$.unread");
        String id = counted();
        release(id, leader).andExpect(status().isOk());

        assertThat(JsonPath.<Integer>read(read("/api/report-subscriptions", leader), "$.unread"))
                .isEqualTo(before + 1);
        send(post("/api/reports/" + id + "/opened"), leader, "{}").andExpect(status().isOk());
        assertThat(JsonPath.<Integer>read(read("/api/report-subscriptions", leader), "$.unread"))
                .isEqualTo(before);
        send(put("/api/report-subscriptions"), leader, "{\"kind\":\"TOPIC\",\"wanted\":false}")
                .andExpect(status().isOk());
    }

    private byte[] download(String path) throws Exception {
        MvcResult begun = http.perform(get(path).session(leader)).andReturn();
        return http.perform(asyncDispatch(begun))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void isTakenAwayAsAFileWhichIsOnRecord() throws Exception {
        String id = counted();
        for (String form : new String[] {"docx", "xlsx"}) {
            byte[] file = download("/api/reports/" + id + "/report." + form);
            assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        }
        assertThat(sql.fetchCount(ENTRY, ENTRY.ACTION.eq("report.exported"), ENTRY.SUBJECT_ID.eq(id)))
                .isEqualTo(2);
    }
}
