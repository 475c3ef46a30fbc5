package org.xinqiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.TurnTable;
import org.xinqiao.supervision.store.TurnTable.Taken;
import org.xinqiao.supervision.store.WatchTable;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("the ladder of supervision (督办阶梯): climbed by the clocks of the case, each rung once")
class LadderTest {

    @Autowired
    private Ladder ladder;

    @Autowired
    private MeasureTable measures;

    @Autowired
    private WatchTable watch;

    @Autowired
    private TurnTable turns;

    @Autowired
    private Cases cases;

    @Autowired
    private Oversight town;

    @Autowired
    private DSLContext sql;

    private List<Measure> lookedAt(CaseId id) {
        ladder.lookAt(List.of(id));
        return measures.of(id);
    }

    @Test
    void remindsBeforeUrgesAtAndSaysNothingTwice() {
        CaseId soon = town.dispatched("电梯困人", Duration.ofMinutes(110));
        assertThat(lookedAt(soon)).extracting(Measure::kind).containsExactly(MeasureKind.REMINDER);
        CaseId late = town.dispatched("楼道漏水", Duration.ofMinutes(130));
        assertThat(lookedAt(late))
                .as("what was passed since the last look is climbed at its gravest only")
                .extracting(Measure::kind)
                .containsExactly(MeasureKind.URGING);
        ladder.lookAt(List.of(soon, late));
        ladder.lookAt(List.of(soon, late));
        assertThat(measures.of(soon)).hasSize(1);
        assertThat(measures.of(late)).hasSize(1);
        Measure urged = measures.of(late).getFirst();
        assertThat(urged.unit()).isEqualTo(town.unit("HOUSING"));
        assertThat(urged.given().isHouse()).isTrue();
        assertThat(urged.why().clause()).isNotBlank();
    }

    @Test
    void nothingIsClimbedWhileTheReplyLiesWithTheCentre() {
        CaseId id = town.dispatched("水压太低", Duration.ofMinutes(70));
        town.at("housing", id, new Command.Sign(1), Instant.now().minus(Duration.ofMinutes(60)));
        town.at(
                "housing",
                id,
                new Command.Reply("已修好", List.of()),
                Instant.now().minus(Duration.ofMinutes(50)));
        assertThat(lookedAt(id)).isEmpty();
    }

    @Test
    void aWeekLateIsARedCardForTheOfficeAboveAndSupervisionInTheStory() {
        CaseId id = town.dispatched("屋顶塌陷", town.late(6).plus(Duration.ofHours(3)));
        Measure red = lookedAt(id).getFirst();
        assertThat(red.kind()).isEqualTo(MeasureKind.RED_CARD);
        assertThat(red.toldUnit()).isEqualTo(town.unit("GOV"));
        assertThat(red.state()).isEqualTo(State.AWAITING_ANSWER);
        assertThat(red.answerBy()).isNotNull();
        assertThat(measures.gravest(id)).isEqualTo(MeasureKind.RED_CARD);
    }

    @Test
    void whatAPersonDidWithTheCaseIsKeptAsTheMeasureItIs() {
        CaseId id = town.dispatched("门禁坏了", Duration.ofMinutes(5));
        town.does("supervisor", id, new Command.Urge("请尽快办理"));
        town.does("supervisor", id, new Command.Supervise("两日内办结", null));
        assertThat(lookedAt(id))
                .extracting(Measure::kind)
                .containsExactlyInAnyOrder(MeasureKind.URGING, MeasureKind.ORDER);
        assertThat(lookedAt(id)).hasSize(2).noneMatch(it -> it.given().isHouse());
    }

    @Test
    void leadersWordAndManyOfAKindAreSupervisedByThemselves() {
        CaseId word = town.dispatched("领导批示件", Facts.Channel.LEADER, Duration.ofMinutes(5));
        assertThat(lookedAt(word)).extracting(it -> it.why().rung()).containsExactly("INSTRUCTED");
        assertThat(cases.find(town.viewer("supervisor"), word)
                        .orElseThrow()
                        .it()
                        .supervision())
                .as("and the case says so itself")
                .isNotNull();
        CaseId first = town.dispatched("全楼停电", Duration.ofMinutes(5));
        for (int more = 0; more < 4; more++) {
            CaseId other = town.dispatched("全楼停电又报" + more, Duration.ofMinutes(4));
            String number = cases.find(town.viewer("dispatcher"), first)
                    .orElseThrow()
                    .it()
                    .number();
            town.does("dispatcher", other, new Command.Merge(first, number, "同一事"));
            assertThat(lookedAt(first)).hasSize(more < 3 ? 0 : 1);
        }
        assertThat(measures.of(first)).extracting(it -> it.why().rung()).containsExactly("GROUP");
    }

    @Test
    void anOrderThatNobodyAnswersBringsACard() {
        CaseId id = town.dispatched("领导再批示", Facts.Channel.LEADER, Duration.ofMinutes(5));
        Measure order = lookedAt(id).getFirst();
        assertThat(order.state()).isEqualTo(State.AWAITING_ANSWER);
        town.runOut(order.id());
        ladder.round();
        ladder.round();
        assertThat(measures.of(id)).extracting(it -> it.why().rung()).containsExactly("UNANSWERED", "INSTRUCTED");
    }

    @Test
    void aRoundThatWasKilledIsGoneOnWithAndBringsNothingTwice() {
        CaseId id = town.dispatched("化粪池外溢", Duration.ofMinutes(150));
        ladder.round();
        assertThat(measures.of(id)).hasSize(1);
        sql.execute("delete from supervision.watch where case_id = ?", id.value());
        sql.execute("update supervision.watch set version = 0");
        sql.execute("delete from supervision.turn");
        ladder.catchUpAll();
        ladder.round();
        assertThat(measures.of(id)).hasSize(1);
        assertThat(watch.versions(id.value() - 1, id.value())).containsKey(id.value());
        cases.handle(town.viewer("taker"), id, 0, UUID.randomUUID(), new Command.Withdraw("市民撤回"));
        ladder.round();
        assertThat(watch.versions(id.value() - 1, id.value()))
                .as("what is over is watched no more")
                .isEmpty();
    }

    @Test
    void isClimbedAtTheMomentTheClockHasComeToAndNotBefore() {
        CaseId id = town.dispatched("井盖丢失", Duration.ofMinutes(20));
        ladder.round();
        assertThat(measures.of(id)).isEmpty();
        Instant due = Objects.requireNonNull(turns.at(id));
        assertThat(due).as("80 % of two hours").isAfter(Instant.now().plus(Duration.ofMinutes(60)));
        ladder.round();
        assertThat(turns.at(id)).as("nobody looks meanwhile").isEqualTo(due);
        town.does("housing", id, new Command.Sign(1));
        assertThat(turns.at(id)).as("what happens is looked at at once").isBefore(due);
        ladder.round();
        assertThat(turns.at(id)).isEqualTo(due);
    }

    @Test
    void nobodyTakesWhatSomebodyElseHasTakenAndNewsAreNotLostMeanwhile() {
        CaseId id = new CaseId(9_100_000_000L + System.nanoTime() % 1_000_000_000L);
        Instant then = Instant.EPOCH.truncatedTo(ChronoUnit.MICROS);
        turns.put(List.of(id), then);
        Instant lease = then.plusSeconds(60);
        Taken taken = turns.take(then, lease, 10).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(turns.take(then, lease, 10)).noneMatch(each -> each.id().equals(id));
        turns.put(List.of(id), then);
        turns.done(taken, null);
        Taken again = turns.take(then, lease, 10).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        turns.done(again, null);
        assertThat(turns.at(id)).isNull();
    }
}
