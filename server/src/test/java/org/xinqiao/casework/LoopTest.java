package org.xinqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("A case goes round 案件闭环, on a real database")
class LoopTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @Test
    void fromTheCallToTheArchiveInNineSteps() {
        CaseId id = registered("物业不修电梯");
        does("dispatcher", id, dispatch("HOUSING"), Stage.AWAITING_SIGN);
        does("housing", id, new Command.Sign(1), Stage.HANDLING);
        does("housing", id, new Command.Reply("已联系物业，电梯今日修好。", List.of()), Stage.AWAITING_REVIEW);
        does("reviewer", id, new Command.AcceptReply(""), Stage.AWAITING_CALLBACK);
        does("caller", id, new Command.RecordCallback(true, true, Satisfaction.SATISFIED, "谢谢"), Stage.AWAITING_CLOSE);
        does("caller", id, new Command.Close(""), Stage.CLOSED);
        does("caller", id, new Command.Archive(), Stage.ARCHIVED);
        assertRowsAreWhatTheStoryTells(id);
    }

    @Test
    void withAReturnAnExtensionARejectedReplyAndARework() {
        CaseId id = registered("夜里施工太吵");
        does("dispatcher", id, dispatch("WATER"), Stage.AWAITING_SIGN);
        does(
                "water",
                id,
                new Command.Return("WRONG_AREA", "不是供水问题", "《城市供水条例》", null, unit("HOUSING")),
                Stage.AWAITING_ARBITRATION);
        does("arbitrator", id, new Command.DecideReturn(true, unit("EAST"), "属东区"), Stage.AWAITING_SIGN);
        does("east", id, new Command.Sign(2), Stage.HANDLING);
        does("east", id, new Command.PassDown(unit("RIVERSIDE"), "请到现场"), Stage.AWAITING_SIGN);
        does("riverside", id, new Command.Sign(3), Stage.HANDLING);
        does("riverside", id, new Command.AskExtension(limit("3 WORKING_DAYS"), "需测噪声"), Stage.HANDLING);
        does("arbitrator", id, new Command.DecideExtension(true, "同意"), Stage.HANDLING);
        does("riverside", id, new Command.Reply("已处理", List.of()), Stage.AWAITING_REVIEW);
        does("reviewer", id, new Command.RejectReply("没有说明处理结果"), Stage.HANDLING);
        does("riverside", id, new Command.Reply("已责令夜间停工。", List.of()), Stage.AWAITING_REVIEW);
        does("reviewer", id, new Command.AcceptReply(""), Stage.AWAITING_CALLBACK);
        Command no = new Command.RecordCallback(true, false, Satisfaction.DISSATISFIED, "昨夜又施工");
        Case again = does("caller", id, no, Stage.AWAITING_SIGN);
        assertThat(again.counts().reworks()).isEqualTo(1);
        assertThat(again.held().orElseThrow().unit()).isEqualTo(unit("EAST"));
        assertRowsAreWhatTheStoryTells(id);
    }

    @Test
    void theSameCommandTwiceHappensOnce() {
        CaseId id = registered("重复点击");
        UUID command = UUID.randomUUID();
        Outcome first = cases.handle(viewer("dispatcher"), id, 1, command, dispatch("HOUSING"));
        Outcome second = cases.handle(viewer("dispatcher"), id, 1, command, dispatch("HOUSING"));
        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(second).isEqualTo(first);
        assertThat(sql.fetchCount(STORY, STORY.CASE_ID.eq(id.value()))).isEqualTo(2);
    }

    @Test
    void anOldVersionIsToldHowTheCaseStands() {
        CaseId id = registered("同时办理");
        does("dispatcher", id, dispatch("HOUSING"), Stage.AWAITING_SIGN);
        Outcome outcome = cases.handle(viewer("housing"), id, 1, UUID.randomUUID(), new Command.Sign(1));
        assertThat(outcome).isEqualTo(new Outcome.Stale(2));
    }

    @Test
    void ofManyAtOnceExactlyOneSigns() throws Exception {
        CaseId id = registered("同时签收");
        does("dispatcher", id, dispatch("HOUSING"), Stage.AWAITING_SIGN);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> all = people.invokeAll(java.util.Collections.nCopies(
                    8, () -> cases.handle(viewer("housing"), id, 0, UUID.randomUUID(), new Command.Sign(1))));
            long done = 0;
            for (Future<Outcome> each : all) {
                done += each.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertRowsAreWhatTheStoryTells(id);
    }

    @Test
    void theSameSourceRegistersOnce() {
        Facts facts = facts("同一来源", null);
        Outcome first = cases.register(viewer("taker"), new NewCase(UUID.randomUUID(), "TEST:1", facts));
        Outcome second = cases.register(viewer("taker"), new NewCase(UUID.randomUUID(), "TEST:1", facts));
        assertThat(second).isEqualTo(first);
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.eq("TEST:1"))).isEqualTo(1);
    }

    @Test
    void aUnitSeesOnlyWhatItHasAPartIn() {
        CaseId id = registered("与西区无关");
        does("dispatcher", id, dispatch("HOUSING"), Stage.AWAITING_SIGN);
        assertThat(cases.find(viewer("housing"), id)).isPresent();
        assertThat(cases.find(viewer("west"), id)).isEmpty();
        Outcome outcome = cases.handle(viewer("west"), id, 0, UUID.randomUUID(), new Command.Annotate("我看看"));
        assertThat(outcome).isEqualTo(new Outcome.Refused(CaseProblem.NOT_FOUND));
    }

    @Test
    void mergedCallersKeepTheirNumberAndGetTheReplyAndTheirOwnCallback() {
        CaseId primary = registered("停水");
        CaseId duplicate = registered("家里没水");
        does("dispatcher", primary, dispatch("WATER"), Stage.AWAITING_SIGN);
        does("dispatcher", duplicate, new Command.Merge(primary, "x", "同一处停水"), Stage.MERGED);
        does("water", primary, new Command.Sign(1), Stage.HANDLING);
        does("water", primary, new Command.Reply("今晚恢复供水。", List.of()), Stage.AWAITING_REVIEW);
        does("reviewer", primary, new Command.AcceptReply(""), Stage.AWAITING_CALLBACK);
        Case shared = seen("caller", duplicate);
        assertThat(shared.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(java.util.Objects.requireNonNull(shared.reply()).text()).isEqualTo("今晚恢复供水。");
        Command no = new Command.RecordCallback(true, false, Satisfaction.DISSATISFIED, "我家还没水");
        does("caller", duplicate, no, Stage.AWAITING_SIGN);
        assertThat(seen("caller", primary).stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertRowsAreWhatTheStoryTells(primary);
        assertRowsAreWhatTheStoryTells(duplicate);
    }

    @Test
    void aMergeIntoAnAnsweredCaseChangesNeither() {
        CaseId primary = registered("已答复");
        CaseId duplicate = registered("想并入");
        does("taker", primary, new Command.AnswerDirectly("政策如此。"), Stage.CLOSED);
        Command merge = new Command.Merge(primary, "x", "相同");
        Outcome outcome = cases.handle(viewer("dispatcher"), duplicate, 0, UUID.randomUUID(), merge);
        assertThat(outcome).isEqualTo(new Outcome.Refused(Refusal.NOT_THE_SAME));
        assertThat(seen("taker", duplicate).version()).isEqualTo(1);
    }

    @Test
    void aStoryCannotBeChangedEvenInTheDatabase() {
        CaseId id = registered("不可篡改");
        assertThatThrownBy(() -> sql.update(STORY)
                        .set(STORY.ACTOR, "别人")
                        .where(STORY.CASE_ID.eq(id.value()))
                        .execute())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private CaseId registered(String title) {
        NewCase wanted = new NewCase(UUID.randomUUID(), null, facts(title, new MatterCode("030101")));
        Outcome outcome = cases.register(viewer("taker"), wanted);
        return ((Outcome.Done) outcome).it().id();
    }

    private static Facts facts(String title, @Nullable MatterCode matter) {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                title,
                title + "，请尽快处理。",
                matter,
                new AreaCode("990101001"),
                "河滨路1号",
                new Facts.Position(106.8, 39.6),
                false,
                null);
    }

    private Case does(String who, CaseId id, Command command, Stage then) {
        Outcome outcome = cases.handle(viewer(who), id, 0, UUID.randomUUID(), command);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
        Case it = ((Outcome.Done) outcome).it();
        assertThat(it.stage()).isEqualTo(then);
        return it;
    }

    private Case seen(String who, CaseId id) {
        return cases.find(viewer(who), id).orElseThrow().it();
    }

    private Viewer viewer(String who) {
        return viewers.named(who);
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    private Command dispatch(String unit) {
        return new Command.Dispatch(unit(unit), List.of(), "", null);
    }

    private static TimeLimit limit(String text) {
        return TimeLimit.parse(text);
    }

    private void assertRowsAreWhatTheStoryTells(CaseId id) {
        Case told = seen("taker", id);
        var state = sql.fetchSingle(CASE_STATE, CASE_STATE.ID.eq(id.value()));
        assertThat(state.getVersion()).isEqualTo(told.version());
        assertThat(state.getStage()).isEqualTo(told.stage().name());
        assertThat(state.getReworks()).isEqualTo(told.counts().reworks());
        assertThat(state.getHolderUnit())
                .isEqualTo(told.held().map(order -> order.unit().value()).orElse(null));
        assertThat(state.getDueAt())
                .isEqualTo(told.dueClock().map(clock -> clock.due()).orElse(null));
        var orders = sql.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.CASE_ID.eq(id.value()))
                .orderBy(ASSIGNMENT.NO)
                .fetch();
        assertThat(orders.map(row -> row.getNo() + row.getState() + row.getUnit()))
                .isEqualTo(told.assignments().stream()
                        .map(order ->
                                order.no() + order.state().name() + order.unit().value())
                        .toList());
    }
}
