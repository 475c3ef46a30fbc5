package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.dispatch.Tables.PRECEDENT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.CaseProposal.ProposalReason;
import org.xinqiao.dispatch.PrecedentViews.PrecedentView;
import org.xinqiao.dispatch.model.Precedent.State;
import org.xinqiao.dispatch.store.PrecedentTable.Wanted;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.data=target/test-data-${xinqiao.fork:fork-1}/dispatch-events"
        })
@DisplayName("what was decided of returns is found again, and leaned on (职责判例)")
class PrecedentsTest {

    private static final MatterCode NOISE = new MatterCode("030201");
    private static final Wanted ALL = new Wanted(null, null, null, "", false);

    @Autowired
    private Precedents precedents;

    @Autowired
    private PrecedentIntake intake;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Cases cases;

    @Autowired
    private Town town;

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    private CaseId returned(String title, String text, boolean confidential) {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                title,
                text,
                NOISE,
                Town.EAST,
                "河滨路1号",
                null,
                confidential,
                null);
        CaseId id = town.registered(facts, Instant.now());
        town.does("dispatcher", id, town.dispatch("HOUSING"));
        DutyLine line = new DutyLine("030201", "990101", town.unit("EAST-URBAN"), "《中华人民共和国噪声污染防治法》");
        town.does(
                "housing",
                id,
                new Command.Return("NOT_OUR_DUTY", "不归我们，经办13800138000", "", line, town.unit("EAST-URBAN")));
        return id;
    }

    private PrecedentView decided(String title, String text, String lead, String grounds) {
        CaseId id = returned(title, text, false);
        town.does("arbitrator", id, new Command.DecideReturn(true, town.unit(lead), grounds));
        return precedents.list(town.viewer("arbitrator"), ALL, "", null, 100).rows().stream()
                .filter(row -> row.caseId().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<PrecedentView> found(String who, String words) {
        return precedents.list(town.viewer(who), ALL, words, null, 20).rows();
    }

    private List<ProposalReason> reasons(String text, String lead) {
        Told told = new Told(NOISE, Town.EAST, "", text);
        return proposals.forCase(told, town.viewer("dispatcher")).stream()
                .filter(proposal -> proposal.lead().code().equals(lead))
                .flatMap(proposal -> proposal.reasons().stream())
                .filter(reason -> reason.kind().equals("ARBITRATED"))
                .toList();
    }

    @Test
    @DisplayName("a decision changes the next proposal for a like text, which names it; withdrawn it does so no longer")
    void areLeanedOn() {
        String like = "泵房半夜轰鸣，整栋楼睡不着觉";
        assertThat(reasons(like, "WATER")).isEmpty();
        PrecedentView it = decided("泵房噪音", "小区泵房夜里轰鸣，吵得睡不着", "WATER", "泵房由供水公司管养");
        assertThat(reasons(like, "WATER")).singleElement().satisfies(reason -> {
            assertThat(reason.precedent()).isEqualTo(it.id());
            assertThat(reason.zh()).contains("住房和城乡建设局", "裁定由该单位办理");
        });
        Told told = new Told(NOISE, Town.EAST, "", like);
        assertThat(precedents.beside(town.viewer("arbitrator"), told).getFirst().id())
                .isEqualTo(it.id());
        assertThat(proposals.forCase(told, town.viewer("west")))
                .as("who may not see it is not told which")
                .flatExtracting(CaseProposal::reasons)
                .allMatch(reason -> reason.precedent() == null);
        PrecedentView withdrawn = precedents.move(
                town.viewer("arbitrator"),
                Long.parseLong(it.id()),
                it.standing().version(),
                State.WITHDRAWN,
                "管养协议已变更",
                null);
        assertThat(withdrawn.standing().reason()).isEqualTo("管养协议已变更");
        assertThat(reasons(like, "WATER")).isEmpty();
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> precedents.move(
                        town.viewer("arbitrator"), Long.parseLong(it.id()), 1, State.STANDING, "误撤", null))
                .satisfies(stale -> assertThat(stale.problem()).isEqualTo(DispatchProblem.PRECEDENT_CHANGED));
    }

    @Test
    @DisplayName(
            "by words and by meaning, within one's sight, without people's numbers, and without a word of the confidential")
    void areFound() {
        PrecedentView it = decided("广场舞太吵", "楼下广场舞音响太大，联系我13900139000", "EAST-URBAN", "社会生活噪声由区执法局管");
        assertThat(it.told()).doesNotContain("13900139000").contains("广场舞");
        assertThat(it.reason()).doesNotContain("13800138000");
        assertThat(it.called()).isEqualTo("不属于本单位职责");
        assertThat(it.clause()).isEqualTo("《中华人民共和国噪声污染防治法》");
        assertThat(found("arbitrator", "社会生活噪声")).extracting(PrecedentView::id).contains(it.id());
        assertThat(found("arbitrator", "跳舞的音乐扰民")).extracting(PrecedentView::id).contains(it.id());
        assertThat(found("easturban", "广场舞")).extracting(PrecedentView::id).contains(it.id());
        assertThat(found("west", "广场舞")).isEmpty();

        CaseId secret = returned("保密的事", "我举报某人", true);
        town.does("arbitrator", secret, new Command.DecideReturn(false, null, "属你单位职责"));
        assertThat(precedents.list(town.viewer("arbitrator"), ALL, "", null, 1).rows())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.upheld()).isFalse();
                    assertThat(kept.settled()).isEqualTo(kept.giver());
                    assertThat(kept.title() + kept.told()).doesNotContain("保密的事", "举报");
                });
    }

    @Test
    void whatWasMissedIsTakenInLater() {
        PrecedentView it = decided("空调外机吵", "空调外机对着窗户吵", "EAST-URBAN", "同前");
        sql.update(PRECEDENT)
                .set(PRECEDENT.CASE_ID, 900_000_001L)
                .set(PRECEDENT.TITLE, "")
                .set(PRECEDENT.TOLD, "")
                .where(PRECEDENT.ID.eq(Long.valueOf(it.id())))
                .execute();
        assertThat(intake.catchUp()).isEqualTo(1);
        assertThat(intake.catchUp()).isZero();
        assertThat(found("arbitrator", "空调外机")).anyMatch(row -> row.caseId().equals(it.caseId()));
    }

    @Test
    @DisplayName("a round asks units for their opinion, which only the centre reads, and ends with the decision (会商)")
    void areDecidedAfterARound() throws Exception {
        CaseId id = returned("工地夜间施工", "工地夜里打桩", false);
        MockHttpSession arbiter = signIn("round-arbiter", "arbitrator", "CENTRE", "9901");
        MockHttpSession east = signIn("round-urban", "handler", "EAST-URBAN", "990101");
        MockHttpSession west = signIn("round-west", "handler", "WEST", "990102");
        String rounds = "/api/cases/" + id + "/rounds";
        String asking =
                "{\"units\":[\"" + town.unit("EAST-URBAN") + "\"],\"limit\":\"4 WORKING_HOURS\",\"question\":\"归谁管\"}";
        send(rounds, east, asking, 403);
        send(rounds, arbiter, "{\"units\":[],\"limit\":\"soon\"}", 422);
        send(rounds, arbiter, asking, 200);
        assertThat(cases.find(town.viewer("arbitrator"), id)
                        .orElseThrow()
                        .story()
                        .getLast()
                        .event())
                .isInstanceOfSatisfying(
                        org.xinqiao.casework.model.CaseEvent.Annotated.class,
                        told -> assertThat(told.text()).contains("会商", "东区综合执法局"));
        String asked = http.perform(get("/api/rounds").session(east))
                .andExpect(jsonPath("$[0].title").value("工地夜间施工"))
                .andExpect(jsonPath("$[0].back.called").value("不属于本单位职责"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String round = asked.replaceAll("^\\[\\{\"id\":\"(\\d+)\".*", "$1");
        http.perform(get("/api/rounds").session(west)).andExpect(jsonPath("$").isEmpty());
        String opinions = "/api/rounds/" + round + "/opinions";
        String own = town.unit("EAST-URBAN").toString();
        String opinion = "{\"unit\":\"" + own + "\",\"whose\":\"" + own + "\",\"clause\":\"第三条\",\"words\":\"归我局管\"}";
        send(opinions, west, opinion, 404);
        send(opinions, east, opinion.replace("归我局管", " "), 422);
        send(opinions, east, opinion, 200);
        http.perform(get(rounds).session(arbiter))
                .andExpect(jsonPath("$[0].members[0].opinion.words").value("归我局管"))
                .andExpect(jsonPath("$[0].members[0].opinion.late").value(false));
        town.does("arbitrator", id, new Command.DecideReturn(true, town.unit("EAST-URBAN"), "会商一致"));
        send(opinions, east, opinion, 409);
        send(rounds, arbiter, asking, 409);
    }

    private MockHttpSession signIn(String name, String role, String unit, String area) throws Exception {
        people.make(name, role, town.unit(unit), new AreaCode(area));
        return Browser.signIn(http, name);
    }

    private void send(String path, MockHttpSession session, String body, int expected) throws Exception {
        http.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(Browser.echo())
                        .session(session))
                .andExpect(status().is(expected));
    }
}
