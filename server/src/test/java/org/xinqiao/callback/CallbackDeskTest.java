package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Task;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("people work off the list of those to be called (人工回访)")
class CallbackDeskTest {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final String NO =
            "{\"result\":\"ANSWERED\",\"solved\":false,\"satisfied\":\"DISSATISFIED\",\"words\":\"还是不亮\"}";
    private static final String WHY = "{\"obstacle\":\"PLANNING\",\"reason\":\"道路改造未完成，电缆无法敷设\"}";
    private static final String GRANTED = "{\"granted\":true,\"answer\":\"已核对工程计划，同意认定\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private AskedCases asked;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    private MockHttpSession one = new MockHttpSession();
    private MockHttpSession other = new MockHttpSession();
    private MockHttpSession judge = new MockHttpSession();
    private MockHttpSession secondJudge = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        one = signedIn("calls-one", "callback_agent");
        other = signedIn("calls-other", "callback_agent");
        judge = signedIn("judge-one", "arbitrator");
        secondJudge = signedIn("judge-other", "arbitrator");
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private Case listed() {
        Case it = asked.answered(Facts.Kind.REPORT, AskedCases.phone());
        asked.goesOn(it.id());
        assertThat(asked.task(it.id()).state()).isEqualTo(Task.State.PERSON);
        return it;
    }

    private ResultActions send(String path, MockHttpSession who, String body) throws Exception {
        return http.perform(post(path)
                .with(Browser.echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String path(Case it, String what) {
        return "/api/callbacks/" + asked.task(it.id()).id() + what;
    }

    @Test
    void whoeverTakesOneHasThemAlone() throws Exception {
        Case it = listed();
        send(path(it, "/claim"), one, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions.length()").value(3))
                .andExpect(jsonPath("$.task.own").value(true))
                .andExpect(jsonPath("$.drawing.honest").value(true));
        send(path(it, "/claim"), other, "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("callback.claimed"));
        send(path(it, "/result"), other, "{\"result\":\"BUSY\"}")
                .andExpect(jsonPath("$.code").value("callback.not-claimed"));
        send(path(it, "/release"), one, "{}").andExpect(status().isNoContent());
        send(path(it, "/claim"), other, "{}").andExpect(status().isOk());
    }

    @Test
    void theListSaysWhoWaitsAndShowsNobodysNumber() throws Exception {
        Case it = listed();
        String id = Long.toString(asked.task(it.id()).id());
        String after = "";
        boolean isThere = false;
        for (int page = 0; page < 50 && !isThere && !after.equals("end"); page++) {
            String body = http.perform(
                            get("/api/callbacks").param("after", after).session(one))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            isThere = body.contains("\"id\":\"" + id + "\"");
            assertThat(body).doesNotContainPattern("1[3-9]\\d{9}");
            Matcher next = NEXT.matcher(body);
            after = next.find() ? next.group(1) : "end";
        }
        assertThat(isThere).isTrue();
        http.perform(get("/api/callbacks").param("after", "x").session(one))
                .andExpect(jsonPath("$.code").value("callback.bad-cursor"));
    }

    @Test
    void aNoGoesRoundWithTheirWords() throws Exception {
        Case it = listed();
        send(path(it, "/claim"), one, "{}");
        send(path(it, "/result"), one, NO.replace("还是不亮", "")).andExpect(status().is(422));
        send(path(it, "/result"), one, NO).andExpect(status().isNoContent());
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(asked.reworkWords(it)).isEqualTo("还是不亮");
        send(path(it, "/result"), one, NO).andExpect(jsonPath("$.code").value("callback.over"));
    }

    @Test
    void whomNobodyReachesIsTriedAsOftenAsTheRulesSay() throws Exception {
        Case it = listed();
        for (Result result : new Result[] {Result.NO_ANSWER, Result.BUSY}) {
            send(path(it, "/claim"), one, "{}").andExpect(status().isOk());
            send(path(it, "/result"), one, "{\"result\":\"" + result + "\"}").andExpect(status().isNoContent());
        }
        assertThat(asked.task(it.id()).end()).extracting(Task.End::outcome).isEqualTo(Task.Outcome.NOT_REACHED);
        assertThat(asked.rating(it.id()).isGood()).isFalse();
        assertThat(asked.results(it.id())).containsExactly(Result.NO_ANSWER, Result.BUSY);
    }

    @Test
    void whoAsksToBeCalledLaterIsAndThatIsNoTry() throws Exception {
        Case it = listed();
        send(path(it, "/claim"), one, "{}");
        send(path(it, "/result"), one, "{\"result\":\"LATER\",\"at\":\"2020-01-01T09:00:00Z\"}")
                .andExpect(jsonPath("$.code").value("callback.later-range"));
        send(path(it, "/result"), one, "{\"result\":\"LATER\",\"at\":\"" + asked.inHours(3) + "\"}")
                .andExpect(status().isNoContent());
        assertThat(asked.task(it.id()).tries()).isZero();
        assertThat(asked.task(it.id()).why()).isEqualTo("LATER");
        http.perform(get("/api/callbacks").session(one))
                .andExpect(
                        jsonPath("$.items[*].caseId").value(not(hasItem(it.id().toString()))));
    }

    @Test
    void theCaseTellsEveryAttemptInBothLanguages() throws Exception {
        Case it = listed();
        send(path(it, "/claim"), one, "{}");
        send(path(it, "/result"), one, "{\"result\":\"NO_ANSWER\"}").andExpect(status().isNoContent());
        send(path(it, "/claim"), one, "{}");
        send(path(it, "/result"), one, "{\"result\":\"LATER\",\"at\":\"" + asked.inHours(3) + "\"}");
        http.perform(get("/api/cases/" + it.id() + "/callbacks").session(judge))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].state").value("PERSON"))
                .andExpect(jsonPath("$[0].due").isNotEmpty())
                .andExpect(jsonPath("$[0].attempts.length()").value(2))
                .andExpect(jsonPath("$[0].attempts[0].way").value("PERSON"))
                .andExpect(jsonPath("$[0].attempts[0].zh").value("无人接听"))
                .andExpect(jsonPath("$[0].attempts[0].en").value("No answer"))
                .andExpect(jsonPath("$[0].attempts[0].by").value("calls-one"))
                .andExpect(jsonPath("$[0].attempts[1].zh").value("约定改时再打"));
        http.perform(get("/api/cases/999999999999/callbacks").session(judge)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsImpossibleIsDecidedBySomebodyElseThanWhoAsked() throws Exception {
        Case it = asked.answered(Facts.Kind.HELP, AskedCases.phone());
        String ask = "/api/cases/" + it.id() + "/impossible";
        send(ask, judge, WHY).andExpect(jsonPath("$.code").value("callback.not-asked"));
        Satisfaction bad = Satisfaction.DISSATISFIED;
        while (asked.does("caller", it.id(), new Command.RecordCallback(true, false, bad, "还是不亮"))
                        .stage()
                == Stage.AWAITING_SIGN) {
            asked.answeredAgain(it.id());
        }
        String made = send(ask, judge, WHY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decidable").value(false))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String decide = "/api/impossible-cases/" + made.replaceAll(".*?\"id\":\"(\\d+)\".*", "$1") + "/decision";
        send(ask, one, WHY).andExpect(jsonPath("$.code").value("callback.asked-already"));
        send(decide, judge, GRANTED).andExpect(jsonPath("$.code").value("callback.not-alone"));
        send(decide, one, GRANTED).andExpect(status().isForbidden());
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_REWORK_DECISION);
        send(decide, secondJudge, GRANTED).andExpect(status().isNoContent());
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CLOSE);
        send(decide, secondJudge, GRANTED).andExpect(jsonPath("$.code").value("callback.decided"));
        http.perform(get("/api/callback-figures").session(one))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.impossibleGranted").isNumber())
                .andExpect(jsonPath("$.ways.length()").value(4));
        http.perform(get("/api/callback-figures.xlsx").session(one)).andExpect(status().isOk());
    }
}
