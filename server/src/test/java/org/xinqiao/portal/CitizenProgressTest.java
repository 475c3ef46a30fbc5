package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.portal.CitizenBrowser.read;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a citizen follows a case and acts in it (查进度、办理)")
class CitizenProgressTest {

    private static final String TEXT = "河滨路路灯不亮，晚上很黑，我叫王小明。";

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @Test
    void fromTheSubmissionToTheRating() throws Exception {
        Citizen citizen = browser.signIn("13900002001", "10.3.0.1");
        String number = browser.submit(citizen, TEXT, "");
        does("dispatcher", number, dispatch("WATER"));
        does("water", number, new Command.Return("WRONG_AREA", "不是供水问题", "《城市供水条例》第三条", null, unit("HOUSING")));
        does("arbitrator", number, new Command.DecideReturn(true, unit("EAST"), "内部：老王又退单"));
        does("east", number, new Command.Sign(2));
        does("east", number, new Command.Annotate("内部备注：当事人情绪激动"));
        String before = text(browser.look(citizen, "/api/portal/cases/" + number)
                .andExpect(jsonPath("$.stage").value("HANDLING"))
                .andExpect(jsonPath("$.dueAt").isNotEmpty())
                .andExpect(jsonPath("$.answer").value(nullValue())));
        assertThat(before)
                .contains("供水公司申请退回", "不在本单位管辖区域", "不是供水问题", "《城市供水条例》第三条")
                .doesNotContain("内部", "老王", "arbitrator");

        does("east", number, new Command.Reply("没有说清楚的答复", List.of()));
        assertThat(text(browser.look(citizen, "/api/portal/cases/" + number))).doesNotContain("没有说清楚的答复");
        does("reviewer", number, new Command.RejectReply("内部：重写"));
        does("east", number, new Command.Reply("路灯已修复，欢迎查看。", List.of()));
        does("reviewer", number, new Command.AcceptReply(""));
        String answered = text(browser.look(citizen, "/api/portal/cases/" + number)
                .andExpect(jsonPath("$.answer.text").value("路灯已修复，欢迎查看。"))
                .andExpect(jsonPath("$.allowedActs", hasItem("RATE"))));
        assertThat(answered).doesNotContain("没有说清楚的答复", "内部");

        act(citizen, number, "RATE", ",\"solved\":true,\"satisfied\":\"VERY_SATISFIED\",\"text\":\"谢谢\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("AWAITING_CLOSE"))
                .andExpect(jsonPath("$.rating.solved").value(true))
                .andExpect(jsonPath("$.allowedActs", not(hasItem("RATE"))));
    }

    @Test
    @DisplayName("of a confidential case nobody is told which unit gave it back, and why")
    void whoRefusesAConfidentialCaseIsNotTold() throws Exception {
        Citizen citizen = browser.signIn("13900002031", "10.3.0.31");
        String number = browser.submit(citizen, TEXT, ",\"confidential\":true");
        does("dispatcher", number, dispatch("WATER"));
        does("water", number, new Command.Return("WRONG_AREA", "举报人说的不属实", "《城市供水条例》", null, unit("HOUSING")));
        String told = text(browser.look(citizen, "/api/portal/cases/" + number));
        assertThat(told).contains("办理单位申请退回").doesNotContain("举报人", "不在本单位管辖", "《城市供水条例》");
    }

    @Test
    void notSolvedGoesRoundAgain() throws Exception {
        Citizen citizen = browser.signIn("13900002002", "10.3.0.2");
        String number = answered(citizen);
        act(citizen, number, "RATE", ",\"solved\":false,\"satisfied\":\"DISSATISFIED\",\"text\":\"还是不亮\"")
                .andExpect(jsonPath("$.stage").value("AWAITING_SIGN"))
                .andExpect(jsonPath("$.holder.name").isNotEmpty());
    }

    @Test
    void whoRatesSaysWhetherItIsSolved() throws Exception {
        Citizen citizen = browser.signIn("13900002003", "10.3.0.3");
        String number = answered(citizen);
        act(citizen, number, "RATE", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[*].field", containsInAnyOrder("solved", "satisfied")));
    }

    @Test
    void whatIsAddedStandsInTheStoryForTheHandlerOnceHoweverOftenItIsSent() throws Exception {
        Citizen citizen = browser.signIn("13900002004", "10.3.0.4");
        String number = browser.submit(citizen, TEXT, "");
        String form = "{\"commandId\":\"%s\",\"act\":\"SUPPLEMENT\",\"text\":\"三号楼也不亮\"}".formatted(UUID.randomUUID());
        browser.send(citizen, "/api/portal/cases/" + number + "/acts", form).andExpect(status().isOk());
        browser.send(citizen, "/api/portal/cases/" + number + "/acts", form).andExpect(status().isOk());
        long told = cases.find(viewers.named("dispatcher"), id(number)).orElseThrow().story().stream()
                .filter(entry -> entry.event().toString().contains("三号楼也不亮"))
                .count();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void urgingIsHeardOnceADay() throws Exception {
        Citizen citizen = browser.signIn("13900002005", "10.3.0.5");
        String number = browser.submit(citizen, TEXT, "");
        act(citizen, number, "URGE", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.allowedActs", not(hasItem("URGE"))));
        act(citizen, number, "URGE", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("portal.urged-lately"));
    }

    @Test
    void whatIsTakenBackIsOver() throws Exception {
        Citizen citizen = browser.signIn("13900002006", "10.3.0.6");
        String number = browser.submit(citizen, TEXT, "");
        act(citizen, number, "WITHDRAW", "").andExpect(status().is(422));
        act(citizen, number, "WITHDRAW", ",\"text\":\"已经好了\"")
                .andExpect(jsonPath("$.stage").value("WITHDRAWN"))
                .andExpect(jsonPath("$.allowedActs", empty()));
        act(citizen, number, "URGE", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("portal.not-now"));
    }

    @Test
    void closedItMayBeOpenedAgain() throws Exception {
        Citizen citizen = browser.signIn("13900002007", "10.3.0.7");
        String number = browser.submit(citizen, TEXT, "");
        does("taker", number, new Command.AnswerDirectly("路灯由电力公司管。"));
        browser.look(citizen, "/api/portal/cases/" + number)
                .andExpect(jsonPath("$.answer.text").value("路灯由电力公司管。"));
        act(citizen, number, "REOPEN", ",\"text\":\"问过电力公司，不归他们\"")
                .andExpect(jsonPath("$.stage").value("AWAITING_DISPATCH"));
    }

    @Test
    void nobodyElseSeesItNorCanTellThatItIsThere() throws Exception {
        String number = browser.submit(browser.signIn("13900002008", "10.3.0.8"), TEXT, "");
        Citizen other = browser.signIn("13900002009", "10.3.0.8");
        String theirs = text(browser.look(other, "/api/portal/cases/" + number).andExpect(status().isNotFound()));
        String none =
                text(browser.look(other, "/api/portal/cases/20990101000001").andExpect(status().isNotFound()));
        assertThat(theirs.replaceAll("\"request\":\"\\w+\"", ""))
                .isEqualTo(none.replaceAll("\"request\":\"\\w+\"", ""));
        act(other, number, "URGE", "").andExpect(status().isNotFound());
        browser.look(other, "/api/portal/cases").andExpect(jsonPath("$", empty()));
        browser.look(Citizen.nobody("10.3.0.8"), "/api/portal/cases/" + number).andExpect(status().isUnauthorized());
    }

    @Test
    void numberAndFourDigitsShowHowFarItIsAndNotAWordOfWhatWasWritten() throws Exception {
        String number = browser.submit(browser.signIn("13900002010", "10.3.0.10"), TEXT, "");
        Citizen nobody = Citizen.nobody("10.3.0.10");
        lookUp(nobody, number, "0000").andExpect(status().isNotFound());
        String key = read(lookUp(nobody, number, "2010").andExpect(status().isOk()))
                .path("linkKey")
                .stringValue();
        String page = text(browser.look(nobody, "/api/portal/links/" + key)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(nullValue()))
                .andExpect(jsonPath("$.allowedActs", empty())));
        assertThat(page).doesNotContain("王小明", "一里 3 号", "路灯不亮");
        browser.send(nobody, "/api/portal/links/" + key + "/acts", actForm("URGE", ""))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void fourDigitsCannotBeTriedOut() throws Exception {
        String number = browser.submit(browser.signIn("13900002011", "10.3.0.11"), TEXT, "");
        for (int i = 0; i < 5; i++) {
            lookUp(Citizen.nobody("10.3.1." + i), number, "000" + i).andExpect(status().isNotFound());
        }
        lookUp(Citizen.nobody("10.3.1.9"), number, "2011")
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("portal.too-often"));
    }

    @Test
    void aConfidentialCaseIsForItsOwnerAlone() throws Exception {
        Citizen citizen = browser.signIn("13900002012", "10.3.0.12");
        String number = browser.submit(citizen, TEXT, ",\"confidential\":true");
        browser.look(citizen, "/api/portal/cases/" + number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shareable").value(false));
        lookUp(Citizen.nobody("10.3.0.12"), number, "2012").andExpect(status().isNotFound());
        browser.send(citizen, "/api/portal/cases/" + number + "/links", "{}").andExpect(status().isNotFound());
    }

    @Test
    void aLinkIsToRead() throws Exception {
        Citizen citizen = browser.signIn("13900002013", "10.3.0.13");
        String number = browser.submit(citizen, TEXT, "");
        String key = read(browser.send(citizen, "/api/portal/cases/" + number + "/links", "{}"))
                .path("linkKey")
                .stringValue();
        browser.look(Citizen.nobody("10.3.0.13"), "/api/portal/links/" + key)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(nullValue()))
                .andExpect(jsonPath("$.allowedActs", empty()));
    }

    private String answered(Citizen citizen) throws Exception {
        String number = browser.submit(citizen, TEXT, "");
        does("dispatcher", number, dispatch("EAST"));
        does("east", number, new Command.Sign(1));
        does("east", number, new Command.Reply("已修。", List.of()));
        does("reviewer", number, new Command.AcceptReply(""));
        assertThat(cases.find(viewers.named("dispatcher"), id(number))
                        .orElseThrow()
                        .it()
                        .stage())
                .isEqualTo(Stage.AWAITING_CALLBACK);
        return number;
    }

    private ResultActions act(Citizen who, String number, String act, String more) throws Exception {
        return browser.send(who, "/api/portal/cases/" + number + "/acts", actForm(act, more));
    }

    private static String actForm(String act, String more) {
        return "{\"commandId\":\"%s\",\"act\":\"%s\"%s}".formatted(UUID.randomUUID(), act, more);
    }

    private ResultActions lookUp(Citizen who, String number, String four) throws Exception {
        return browser.send(
                who, "/api/portal/lookups", "{\"number\":\"%s\",\"lastFour\":\"%s\"}".formatted(number, four));
    }

    private CaseId id(String number) {
        return new CaseId(Objects.requireNonNull(
                sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(number)).getId()));
    }

    private void does(String who, String number, Command command) {
        assertThat(cases.handle(viewers.named(who), id(number), 0, UUID.randomUUID(), command))
                .as("%s %s", who, command)
                .isInstanceOf(Outcome.Done.class);
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    private Command dispatch(String unit) {
        return new Command.Dispatch(unit(unit), List.of(), "内部派单说明", null);
    }

    private static String text(ResultActions done) throws Exception {
        return done.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
