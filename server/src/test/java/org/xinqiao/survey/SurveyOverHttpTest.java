package org.xinqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.survey.SurveySteps.body;
import static org.xinqiao.survey.SurveySteps.number;
import static org.xinqiao.survey.SurveySteps.phone;
import static org.xinqiao.survey.SurveySteps.single;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("a survey (社情民意调查) from questionnaire to report")
class SurveyOverHttpTest {

    private static final String BY_PEOPLE = "\"PERSON\"";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private SurveyRounds rounds;

    @Autowired
    private DSLContext sql;

    private MockHttpSession office = new MockHttpSession();
    private MockHttpSession caller = new MockHttpSession();
    private MockHttpSession colleague = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        office = signedIn("survey-office", "supervisor");
        caller = signedIn("survey-caller", "callback_agent");
        colleague = signedIn("survey-colleague", "callback_agent");
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private SurveySteps steps() {
        return new SurveySteps(http, office);
    }

    private List<String> listed(String survey) throws Exception {
        rounds.run();
        return JsonPath.read(body(steps().read("/api/survey-people?survey=" + survey, caller)), "$.items[*].id");
    }

    private String person(String id, String what) {
        return "/api/survey-people/" + id + what;
    }

    private static String all(String... answers) {
        return "{\"answers\":[" + String.join(",", answers) + "]}";
    }

    private void interviewed(String id, String... answers) throws Exception {
        steps().sent(person(id, "/claim"), caller, "{}").andExpect(status().isOk());
        steps().sent(person(id, "/finish"), caller, all(answers)).andExpect(status().isOk());
    }

    private String linked(String id) throws Exception {
        String address = JsonPath.read(
                body(steps().sent(person(id, "/link"), caller, "{}").andExpect(status().isOk())), "$.address");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void aQuestionnaireThatLeadsNowhereIsKeptAndStaysOutOfTheField() throws Exception {
        String id = steps().made("绕圈");
        steps().drafted(id, SurveySteps.QUESTIONS.formatted("").replace("\"next\":\"END\"", "\"next\":\"Q1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questionnaire.questions.length()").value(3))
                .andExpect(jsonPath("$.faults[*].kind", hasItem("LOOP")));
        steps().sent("/api/surveys/" + id + "/field", office, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("survey.faulty"))
                .andExpect(jsonPath("$.fields[0].field").value("questions.2"))
                .andExpect(jsonPath("$.fields[0].zh", containsString("Q3 → Q1")));
        steps().read("/api/surveys/" + id, office)
                .andExpect(jsonPath("$.questionnaire.questions[2].zh").value("打几分"));
        steps().drafted(id, SurveySteps.QUESTIONS.formatted(""))
                .andExpect(jsonPath("$.faults.length()").value(0));
        steps().sent("/api/surveys/" + id + "/field", office, "{}")
                .andExpect(jsonPath("$.code").value("survey.no-sample"));
        steps().read("/api/surveys/" + id, caller).andExpect(status().isForbidden());
    }

    @Test
    void badRowsOfAListAreNamedAndTheDrawCanBeDoneAgain() throws Exception {
        String id = steps().made("名单");
        String first = phone();
        String list = "姓名,电话,区域\n赵一," + first + ",\n钱二,不是号码,\n孙三," + first + ",\n李四," + phone() + ",火星\n周五," + phone()
                + ",9901\n吴六," + phone() + ",\n";
        steps().listed(id, list, 2, "lottery-7", false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[*].field", contains("row:3", "row:4", "row:5")))
                .andExpect(jsonPath("$.fields[0].zh", containsString("第 3 行")));
        String drawn = body(steps().listed(id, list, 2, "lottery-7", true)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.draw.frame").value(3))
                .andExpect(jsonPath("$.draw.size").value(2))
                .andExpect(jsonPath("$.draw.seed").value("lottery-7")));
        assertThat(drawn).doesNotContain(first);
        steps().sent("/api/surveys/" + id + "/sample/check", office, "{}")
                .andExpect(jsonPath("$.same").value(true))
                .andExpect(jsonPath("$.digest").value((String) JsonPath.read(drawn, "$.draw.digest")));
        String frame = new String(file(id, "frame.csv"), StandardCharsets.UTF_8);
        assertThat(frame.lines().count()).isEqualTo(4);
        assertThat(frame).doesNotContain(first);
        sql.execute(
                "update survey.invitee set name = 'somebody-else' where survey = ? and place = 1", Long.parseLong(id));
        steps().sent("/api/surveys/" + id + "/sample/check", office, "{}")
                .andExpect(jsonPath("$.same").value(false))
                .andExpect(jsonPath("$.sameFrame").value(true))
                .andExpect(jsonPath("$.differing").value(1));
        steps().listed(id, "没有表头的东西", 2, "", false).andExpect(jsonPath("$.code").value("survey.no-table"));
    }

    @Test
    void aLinkAnswersOnceQuestionByQuestion() throws Exception {
        String id = steps().fielded(2, "", BY_PEOPLE, 0, 0);
        List<String> listed = listed(id);
        String token = linked(listed.getFirst());
        steps().opened(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.open.code").value("Q1"))
                .andExpect(jsonPath("$.welcome.en").value("Hello"));
        steps().answered(token + "/steps", single("Q1", "X"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].field").value("Q1"));
        steps().answered(token + "/steps", single("Q1", "N"))
                .andExpect(jsonPath("$.open.code").value("Q2"));
        steps().answered(token, single("Q1", "N")).andExpect(jsonPath("$.code").value("survey.unfinished"));
        String why = "{\"question\":\"Q2\",\"words\":\"打 13800001234 找我\"}";
        steps().answered(token + "/steps", single("Q1", "N") + "," + why)
                .andExpect(jsonPath("$.open.code").value("Q3"))
                .andExpect(jsonPath("$.answers[1].words", containsString("****")));
        String everything = single("Q1", "N") + "," + why + "," + number("Q3", 2);
        steps().answered(token, everything)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts").value(true));
        steps().answered(token, everything).andExpect(jsonPath("$.code").value("survey.link-used"));
        steps().opened(token).andExpect(status().isConflict());
        steps().opened("a".repeat(32)).andExpect(status().isNotFound());
        String late = "z".repeat(32);
        sql.execute(
                "insert into survey.link (hash, invitee, until) values (sha256(?::bytea), ?, now() - interval '1 minute')",
                late,
                Long.parseLong(listed.getLast()));
        steps().opened(late)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("survey.link-over"));
        String again = linked(listed.getLast());
        steps().answered(again + "/refusal", "").andExpect(status().isNoContent());
        steps().read("/api/surveys/" + id + "/progress", office)
                .andExpect(jsonPath("$.figures.complete").value(1))
                .andExpect(jsonPath("$.figures.refused").value(1))
                .andExpect(jsonPath("$.rates.rr1").value(0.5));
    }

    @Test
    void peopleInterviewWhomTheyTookAndAnotherConfirms() throws Exception {
        String id = steps().fielded(3, "", BY_PEOPLE, 100, 30);
        List<String> listed = listed(id);
        assertThat(listed).hasSize(3);
        String first = listed.getFirst();
        steps().sent(person(first, "/steps"), caller, all())
                .andExpect(jsonPath("$.code").value("survey.not-claimed"));
        steps().sent(person(first, "/claim"), caller, "{}")
                .andExpect(jsonPath("$.open.code").value("Q1"));
        steps().sent(person(first, "/claim"), colleague, "{}")
                .andExpect(jsonPath("$.code").value("survey.claimed"));
        steps().sent(person(first, "/steps"), caller, all(single("Q1", "Y")))
                .andExpect(jsonPath("$.open.code").value("Q3"));
        steps().sent(person(first, "/finish"), caller, all(single("Q1", "Y"), number("Q3", 1)))
                .andExpect(jsonPath("$.counts").value(true));
        steps().sent(person(listed.get(1), "/claim"), caller, "{}");
        steps().sent(person(listed.get(1), "/result"), caller, "{\"result\":\"NO_ANSWER\"}")
                .andExpect(status().isNoContent());
        steps().sent(person(listed.get(2), "/claim"), caller, "{}");
        steps().sent(person(listed.get(2), "/result"), caller, "{\"result\":\"WRONG_NUMBER\"}")
                .andExpect(status().isNoContent());
        assertThat(listed(id)).isEmpty();
        String doubtful = body(steps().read("/api/surveys/" + id + "/interviews", office)
                .andExpect(jsonPath("$.items[0].flags", contains("FAST", "CONTRADICTION:Q1/Q3"))));
        String interview = JsonPath.read(doubtful, "$.items[0].id");
        assertThat(body(steps().read("/api/survey-rechecks", caller)))
                .as("nobody confirms their own")
                .doesNotContain("\"id\":\"" + interview + "\"");
        steps().read("/api/survey-rechecks", colleague).andExpect(jsonPath("$.items[*].id", hasItem(interview)));
        steps().sent("/api/survey-interviews/" + interview + "/recheck", caller, "{\"confirmed\":true}")
                .andExpect(jsonPath("$.code").value("survey.not-alone"));
        steps().sent("/api/survey-interviews/" + interview + "/recheck", colleague, "{\"confirmed\":true}")
                .andExpect(status().isNoContent());
        steps().sent("/api/survey-interviews/" + interview + "/verdict", colleague, "{\"valid\":true}")
                .andExpect(status().isForbidden());
        steps().sent("/api/survey-interviews/" + interview + "/verdict", office, "{\"valid\":false,\"why\":\"\"}")
                .andExpect(jsonPath("$.fields[0].field").value("why"));
        steps().sent("/api/survey-interviews/" + interview + "/verdict", office, "{\"valid\":false,\"why\":\"前后矛盾\"}")
                .andExpect(status().isNoContent());
        steps().read("/api/surveys/" + id + "/progress", office)
                .andExpect(jsonPath("$.figures.complete").value(1))
                .andExpect(jsonPath("$.figures.counted").value(0));
    }

    @Test
    void aPausedSurveyGoesOnWithTheNextEditionAndWhatHasBegunKeepsItsOwn() throws Exception {
        String id = steps().fielded(2, "", BY_PEOPLE, 0, 0);
        List<String> listed = listed(id);
        String token = linked(listed.getFirst());
        steps().answered(token + "/steps", single("Q1", "Y"))
                .andExpect(jsonPath("$.open.code").value("Q3"));
        steps().drafted(id, SurveySteps.QUESTIONS.formatted(""))
                .andExpect(jsonPath("$.code").value("survey.not-open"));
        steps().sent("/api/surveys/" + id + "/pause", office, "{}").andExpect(status().isOk());
        steps().opened(token).andExpect(jsonPath("$.code").value("survey.link-paused"));
        assertThat(listed(id)).isEmpty();
        steps().drafted(id, SurveySteps.QUESTIONS.formatted("").replace("打几分", "给几分"))
                .andExpect(jsonPath("$.edition").value(1));
        steps().sent("/api/surveys/" + id + "/field", office, "{}")
                .andExpect(jsonPath("$.edition").value(2));
        steps().opened(token).andExpect(jsonPath("$.open.zh").value("打几分"));
        steps().sent(person(listed.getLast(), "/claim"), caller, "{}");
        steps().sent(person(listed.getLast(), "/steps"), caller, all(single("Q1", "Y")))
                .andExpect(jsonPath("$.open.zh").value("给几分"));
        steps().sent(person(listed.getLast(), "/release"), caller, "{}").andExpect(status().isNoContent());
        steps().sent("/api/surveys/" + id + "/close", office, "{}")
                .andExpect(jsonPath("$.line.state").value("CLOSED"));
        steps().opened(token).andExpect(status().isGone());
        steps().read("/api/surveys/" + id + "/progress", office)
                .andExpect(jsonPath("$.figures.begun").value(2))
                .andExpect(jsonPath("$.rates.rr2").value(1.0))
                .andExpect(jsonPath("$.rates.rr1").value(0.0));
        steps().sent("/api/surveys/" + id + "/sample", office, "{\"size\":1}")
                .andExpect(jsonPath("$.code").value("survey.fielded"));
    }

    @Test
    void aQuotaStopsWhenItIsFull() throws Exception {
        String id =
                steps().fielded(3, "{\"name\":\"满意\",\"question\":\"Q1\",\"says\":\"Y\",\"most\":1}", BY_PEOPLE, 0, 0);
        List<String> listed = listed(id);
        interviewed(listed.get(0), single("Q1", "Y"), number("Q3", 4));
        steps().sent(person(listed.get(1), "/claim"), caller, "{}");
        steps().sent(person(listed.get(1), "/steps"), caller, all(single("Q1", "Y")))
                .andExpect(jsonPath("$.full").value(true));
        interviewed(listed.get(2), single("Q1", "N"), "{\"question\":\"Q2\"}", number("Q3", 2));
        steps().read("/api/surveys/" + id + "/progress", office)
                .andExpect(jsonPath("$.figures.complete").value(2))
                .andExpect(jsonPath("$.figures.quotaFull").value(1))
                .andExpect(jsonPath("$.figures.quotas[0].filled").value(1));
    }

    @Test
    void resultsAreWeightedAndTakenAlong() throws Exception {
        String id = steps().fielded(4, "", BY_PEOPLE, 0, 0);
        List<String> listed = listed(id);
        for (int at = 0; at < 4; at++) {
            String first = at < 3 ? "Y" : "N";
            String[] answers = at < 3
                    ? new String[] {single("Q1", first), number("Q3", 5)}
                    : new String[] {single("Q1", first), "{\"question\":\"Q2\",\"words\":\"=太慢\"}", number("Q3", 1)};
            interviewed(listed.get(at), answers);
        }
        steps().read("/api/surveys/" + id + "/results", office)
                .andExpect(jsonPath("$.tables[0].lines[0].share").value(0.75))
                .andExpect(jsonPath("$.precision.designEffect").value(1.0))
                .andExpect(jsonPath("$.precision.population").value(4));
        String shares =
                "{\"population\":1000,\"margins\":[{\"by\":\"Q1\",\"shares\":[{\"category\":\"Y\",\"share\":50},"
                        + "{\"category\":\"%s\",\"share\":50}]}]}";
        steps().send(put("/api/surveys/" + id + "/weighting"), office, shares.formatted("Z"))
                .andExpect(jsonPath("$.code").value("survey.margins"));
        steps().send(put("/api/surveys/" + id + "/weighting"), office, shares.formatted("N"))
                .andExpect(jsonPath("$.tables[0].lines[0].share").value(0.5))
                .andExpect(jsonPath("$.tables[1].mean").value(3.0));
        steps().read("/api/surveys/" + id + "/cross?rows=Q3&by=Q1", office)
                .andExpect(jsonPath("$.shares[0][4]").value(1.0))
                .andExpect(jsonPath("$.shares[1][0]").value(1.0));
        steps().read("/api/surveys/" + id + "/cross?rows=Q2", office).andExpect(status().isUnprocessableContent());
        assertThat(file(id, "results.xlsx")).startsWith('P', 'K');
        try (XWPFDocument report = new XWPFDocument(new ByteArrayInputStream(file(id, "report.docx")));
                XWPFWordExtractor words = new XWPFWordExtractor(report)) {
            assertThat(words.getText().lines().collect(Collectors.joining(" ")))
                    .contains("社情民意调查报告", "seed", "RR1 100.0 %", "您满意吗", "=太慢", "设计效应", "±")
                    .doesNotContain("█");
            assertThat(report.getAllPictures()).as("a chart for each question").hasSize(2);
        }
    }

    private byte[] file(String id, String name) throws Exception {
        var begun = steps().read("/api/surveys/" + id + "/" + name, office)
                .andExpect(status().isOk())
                .andReturn();
        begun.getAsyncResult();
        return begun.getResponse().getContentAsByteArray();
    }
}
