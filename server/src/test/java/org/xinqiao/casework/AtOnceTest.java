package org.xinqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("C-31 many at once (并发) on a real database: each command happens once, and a no changes nothing")
class AtOnceTest {

    private static final int PEOPLE = 20;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @Test
    void oneCommandGivenTwentyTimesAtOnceHappensOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            CaseId id = registered();
            UUID command = UUID.randomUUID();
            List<Outcome> outcomes = atOnce(
                    Collections.nCopies(PEOPLE, () -> cases.handle(viewer("dispatcher"), id, 1, command, dispatch())));
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
            assertThat(sql.fetchCount(STORY, STORY.CASE_ID.eq(id.value()))).isEqualTo(2);
            assertThat(sql.fetchCount(ASSIGNMENT, ASSIGNMENT.CASE_ID.eq(id.value())))
                    .isEqualTo(1);
        }
    }

    @Test
    void ofTwoCommandsOnOneVersionOneHappensAndTheOtherIsToldHowTheCaseStands() throws Exception {
        for (int round = 0; round < 20; round++) {
            CaseId id = registered();
            Command note = new Command.Annotate("来电补充");
            List<Outcome> outcomes = atOnce(List.of(
                    () -> cases.handle(viewer("dispatcher"), id, 1, UUID.randomUUID(), dispatch()),
                    () -> cases.handle(viewer("taker"), id, 1, UUID.randomUUID(), note)));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(new Outcome.Stale(2));
            assertThat(seen(id).version()).isEqualTo(2);
        }
    }

    @Test
    void oneSourceRegisteredTwentyTimesAtOnceIsOneCase() throws Exception {
        String source = "TEST:" + UUID.randomUUID();
        List<Outcome> outcomes = atOnce(Collections.nCopies(
                PEOPLE, () -> cases.register(viewer("taker"), new NewCase(UUID.randomUUID(), source, facts()))));
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(outcomes.stream()
                        .map(outcome -> ((Outcome.Done) outcome).it().id())
                        .distinct())
                .hasSize(1);
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.eq(source))).isEqualTo(1);
    }

    @Test
    void twoMergedCrosswiseAtOnceNeverHangOnEachOther() throws Exception {
        for (int round = 0; round < 4; round++) {
            CaseId one = registered();
            CaseId other = registered();
            atOnce(List.of(() -> merge(one, other), () -> merge(other, one)));
            List<Stage> stages = List.of(seen(one).stage(), seen(other).stage());
            assertThat(stages).containsExactlyInAnyOrder(Stage.MERGED, Stage.AWAITING_DISPATCH);
        }
    }

    @Test
    void aNoLeavesEveryRowAsItWas() {
        CaseId id = registered();
        CaseId answered = registered();
        handle("taker", answered, new Command.AnswerDirectly("政策如此。"));
        String before = rows(id) + rows(answered);
        assertThat(handle("housing", id, new Command.Sign(1))).isEqualTo(new Outcome.Refused(CaseProblem.NOT_FOUND));
        assertThat(handle("reviewer", id, new Command.AcceptReply("")))
                .isEqualTo(new Outcome.Refused(Refusal.WRONG_STAGE));
        assertThat(merge(id, answered)).isEqualTo(new Outcome.Refused(Refusal.NOT_THE_SAME));
        assertThat(cases.handle(viewer("taker"), id, 9, UUID.randomUUID(), new Command.Annotate("旧")))
                .isEqualTo(new Outcome.Stale(1));
        assertThat(rows(id) + rows(answered)).isEqualTo(before);
    }

    @Test
    void unmergedACaseStandsWhereItWouldWithItsOwnNumberReplyAndRating() {
        CaseId primary = registered();
        CaseId duplicate = registered();
        String number = seen(duplicate).number();
        assertThat(merge(duplicate, primary)).isInstanceOf(Outcome.Done.class);
        handle("dispatcher", duplicate, new Command.Unmerge("不是一件事"));
        assertThat(seen(primary).duplicates()).isEmpty();
        handle("dispatcher", duplicate, dispatch());
        handle("housing", duplicate, new Command.Sign(1));
        handle("housing", duplicate, new Command.Reply("只办了这一件", List.of()));
        handle("reviewer", duplicate, new Command.AcceptReply(""));
        handle("caller", duplicate, new Command.RecordCallback(true, true, Satisfaction.SATISFIED, "好"));
        Case own = seen(duplicate);
        assertThat(own.number()).isEqualTo(number);
        assertThat(own.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(own.reply()).satisfies(reply -> assertThat(reply.text()).isEqualTo("只办了这一件"));
        assertThat(seen(primary).reply()).isNull();
        assertThat(seen(primary).stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    }

    /** All start at the same moment. */
    private static List<Outcome> atOnce(List<Callable<Outcome>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> all = new ArrayList<>();
            for (Callable<Outcome> call : calls) {
                all.add(people.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            for (Future<Outcome> each : all) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    private Outcome merge(CaseId duplicate, CaseId primary) {
        return handle("dispatcher", duplicate, new Command.Merge(primary, "x", "同一件事"));
    }

    private Outcome handle(String who, CaseId id, Command command) {
        return cases.handle(viewer(who), id, 0, UUID.randomUUID(), command);
    }

    private String rows(CaseId id) {
        return sql.fetch(CASE_STATE, CASE_STATE.ID.eq(id.value())).formatJSON()
                + sql.fetch(CASE_FACT, CASE_FACT.ID.eq(id.value())).formatJSON()
                + sql.fetch(ASSIGNMENT, ASSIGNMENT.CASE_ID.eq(id.value())).formatJSON()
                + sql.fetch(STORY, STORY.CASE_ID.eq(id.value())).formatJSON();
    }

    private CaseId registered() {
        Outcome outcome = cases.register(viewer("taker"), new NewCase(UUID.randomUUID(), null, facts()));
        return ((Outcome.Done) outcome).it().id();
    }

    private static Facts facts() {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "电梯停运",
                "三号楼电梯停运。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                null);
    }

    private Case seen(CaseId id) {
        return cases.find(viewer("taker"), id).orElseThrow().it();
    }

    private org.xinqiao.access.Viewer viewer(String who) {
        return viewers.named(who);
    }

    private Command dispatch() {
        UnitId housing = units.find("HOUSING").orElseThrow().id();
        return new Command.Dispatch(housing, List.of(), "", null);
    }
}
