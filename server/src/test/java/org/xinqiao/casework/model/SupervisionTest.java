package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.REVIEWER;
import static org.xinqiao.casework.model.Town.SUPERVISOR;
import static org.xinqiao.casework.model.Town.handler;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.TimeLimit;

@DisplayName("C-16 a case is urged (催办) and supervised (督办), each level with a clock of its own")
class SupervisionTest {

    private static final Command SUPERVISE = new Command.Supervise("三日内办结", TimeLimit.parse("3 EMERGENCY_DAYS"));
    private static final Command END = new Command.EndSupervision("已落实");

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING).signed();

    @Test
    void theCitizenUrgesAndItIsCounted() {
        life.does(CITIZEN, new Command.Urge("还是冷")).does(SUPERVISOR, new Command.Urge("请加紧"));
        assertThat(life.it().counts().urges()).isEqualTo(2);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void urgingNeedsWordsAndAnUnansweredCase() {
        assertThat(life.refuses(CITIZEN, new Command.Urge(""))).isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(handler(HOUSING), new Command.Urge("快"))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.replied().refuses(CITIZEN, new Command.Urge("快"))).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void aSupervisorsOrderHasALimitOfItsOwn() {
        life.does(SUPERVISOR, SUPERVISE);
        assertThat(life.supervision().level()).isEqualTo(1);
        assertThat(life.due(ClockKind.SUPERVISION)).isEqualTo(World.moment("07-18 00:00"));
    }

    @Test
    void itRisesALevelWheneverItsClockRunsOut() {
        life.does(SUPERVISOR, SUPERVISE).ranOut(ClockKind.SUPERVISION);
        assertThat(life.due(ClockKind.SUPERVISION)).isEqualTo(World.moment("07-20 00:00"));
        life.ranOut(ClockKind.SUPERVISION);
        assertThat(life.supervision().level()).isEqualTo(3);
        assertThat(life.supervision().text()).isEqualTo("三日内办结");
        assertThat(life.runs(ClockKind.SUPERVISION)).isTrue();
    }

    @Test
    void atTheHighestLevelItRemindsTheTopFromTimeToTimeInstead() {
        life.does(SUPERVISOR, SUPERVISE).ranOut(ClockKind.SUPERVISION).ranOut(ClockKind.SUPERVISION);
        ClockKey highest = life.clock(ClockKind.SUPERVISION).key();
        assertThat(life.due(ClockKind.SUPERVISION)).isEqualTo(World.moment("07-28 00:00"));
        life.ranOut(ClockKind.SUPERVISION);
        assertThat(life.lastEvent()).isEqualTo(new CaseEvent.Reminded(highest));
        assertThat(life.supervision().level()).isEqualTo(3);
        assertThat(life.due(ClockKind.SUPERVISION)).isEqualTo(World.moment("08-05 00:00"));
    }

    @Test
    void whereThereIsOneLevelOnlyItRemindsAtOnce() {
        world.rules(Rule.MAX_SUPERVISION_LEVEL, 1);
        life.does(SUPERVISOR, SUPERVISE).ranOut(ClockKind.SUPERVISION).ranOut(ClockKind.SUPERVISION);
        assertThat(life.supervision().level()).isEqualTo(1);
        assertThat(life.due(ClockKind.SUPERVISION)).isEqualTo(World.moment("08-03 00:00"));
    }

    @Test
    void aLimitThatPassedPutsTheCaseUnderSupervisionByItself() {
        life.ranOut(ClockKind.REPLY);
        assertThat(life.story().subList(3, 5))
                .extracting(Entry::event)
                .containsExactly(
                        new CaseEvent.LimitPassed(life.clock(ClockKind.REPLY).key()),
                        new CaseEvent.Supervised("答复时限已过，系统自动督办", 1, null));
    }

    @Test
    void oneAlreadySupervisedStaysAtItsLevel() {
        life.does(SUPERVISOR, new Command.Supervise("尽快", TimeLimit.parse("30 EMERGENCY_DAYS")));
        life.ranOut(ClockKind.REPLY);
        assertThat(life.supervision().level()).isEqualTo(1);
        assertThat(life.lastEvent())
                .isEqualTo(new CaseEvent.LimitPassed(life.clock(ClockKind.REPLY).key()));
    }

    @Test
    void endsWhenTheSupervisorSaysSo() {
        life.does(SUPERVISOR, SUPERVISE).does(SUPERVISOR, END);
        assertThat(life.it().supervision()).isNull();
        assertThat(life.runs(ClockKind.SUPERVISION)).isFalse();
    }

    @Test
    void doesNotEndWhileWhatIsOverdueIsOwed() {
        life.ranOut(ClockKind.REPLY);
        assertThat(life.refuses(SUPERVISOR, END)).isEqualTo(Refusal.STILL_OVERDUE);
        life.replied();
        assertThat(life.refuses(SUPERVISOR, END)).isEqualTo(Refusal.STILL_OVERDUE);
        life.does(REVIEWER, new Command.AcceptReply("")).does(SUPERVISOR, END);
        assertThat(life.it().supervision()).isNull();
    }

    @Test
    void anExtensionGrantedAfterwardsLetsItEnd() {
        life.asksForMore("10 WORKING_DAYS");
        life.ranOut(ClockKind.REPLY).does(ARBITRATOR, new Command.DecideExtension(true, ""));
        life.does(SUPERVISOR, END);
        assertThat(life.runs(ClockKind.REPLY)).isTrue();
    }

    @Test
    void isRefusedASecondTimeWithoutWordsAndToOthers() {
        assertThat(life.refuses(SUPERVISOR, new Command.Supervise("", null))).isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(REVIEWER, SUPERVISE)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(SUPERVISOR, END)).isEqualTo(Refusal.NOT_SUPERVISED);
        life.does(SUPERVISOR, SUPERVISE);
        assertThat(life.refuses(SUPERVISOR, SUPERVISE)).isEqualTo(Refusal.ALREADY_SUPERVISED);
    }

    @Test
    void everyWaitOfTheCentreIsSupervisedWhenItTakesTooLong() {
        List<ClockKind> waits = List.of(
                ClockKind.DISPATCH,
                ClockKind.ARBITRATION,
                ClockKind.REVIEW,
                ClockKind.REWORK_DECISION,
                ClockKind.REPLY);
        assertThat(waits).allMatch(kind -> kind.wayOut() == ClockKind.WayOut.ESCALATE);
    }
}
