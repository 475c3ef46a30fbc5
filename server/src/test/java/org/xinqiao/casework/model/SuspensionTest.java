package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.SUPERVISOR;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-09 a case is suspended (挂起): its clocks stand still")
class SuspensionTest {

    private static final Command RESUME = new Command.Resume("材料已补齐");

    private final World world = new World();
    private final Life life =
            Life.registered(world).dispatchedTo(HOUSING, WATER).signed();

    @Test
    void theUnitsClocksStandStillWhileTheSuspensionsOwnRuns() {
        life.suspendedUntil("07-20 09:00");
        assertThat(life.stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(life.clock(ClockKind.REPLY).isPaused()).isTrue();
        assertThat(life.clock(ClockKind.ASSIST).isPaused()).isTrue();
        assertThat(life.due(ClockKind.SUSPENSION)).isEqualTo(World.moment("07-20 09:00"));
    }

    @Test
    void resumedTheEndMovesByTheWorkingDaysLost() {
        world.goTo("07-15 09:00");
        life.suspendedUntil("07-30 09:00");
        world.goTo("07-17 17:30");
        life.does(DISPATCHER, RESUME);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-24 17:30"));
    }

    @Test
    void resumesByItselfAtTheLatestMoment() {
        life.suspendedUntil("07-20 09:00").ranOut(ClockKind.SUSPENSION);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.lastEvent()).isEqualTo(new CaseEvent.Resumed("挂起到期", true));
        assertThat(life.runs(ClockKind.REPLY)).isTrue();
    }

    @Test
    void anUnsignedCaseResumesUnsignedWithWhatWasLeftToSign() {
        Life unsigned = Life.registered(world).dispatchedTo(HOUSING);
        world.goTo("07-14 10:00");
        unsigned.suspendedUntil("07-30 09:00");
        world.goTo("07-15 09:00");
        unsigned.does(DISPATCHER, RESUME);
        assertThat(unsigned.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(unsigned.due(ClockKind.SIGN)).isEqualTo(World.moment("07-15 12:00"));
    }

    @Test
    void nothingRunsOutMeanwhile() {
        life.suspendedUntil("08-10 09:00");
        world.goTo("08-01 09:00");
        int before = life.it().version();
        life.does(Town.SYSTEM, new Command.RunOut(life.clock(ClockKind.REPLY).key()));
        assertThat(life.it().version()).isEqualTo(before);
    }

    @Test
    void anExtensionGrantedMeanwhileCountsOnceResumed() {
        life.asksForMore("3 WORKING_DAYS").suspendedUntil("08-10 09:00");
        life.does(ARBITRATOR, new Command.DecideExtension(true, ""));
        world.goTo("07-14 17:30");
        life.does(DISPATCHER, RESUME);
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-24 17:30"));
    }

    @Test
    void supervisionStandsStillToo() {
        life.does(SUPERVISOR, new Command.Supervise("请尽快", null)).suspendedUntil("07-20 09:00");
        assertThat(life.clock(ClockKind.SUPERVISION).isPaused()).isTrue();
        life.does(DISPATCHER, RESUME);
        assertThat(life.runs(ClockKind.SUPERVISION)).isTrue();
    }

    @Test
    void endsInTheFutureAndNotTooFar() {
        assertThat(life.refuses(DISPATCHER, until("07-14 09:00"))).isEqualTo(Refusal.UNTIL_IN_PAST);
        assertThat(life.refuses(DISPATCHER, until("08-14 00:01"))).isEqualTo(Refusal.UNTIL_TOO_FAR);
        life.does(DISPATCHER, until("08-14 00:00"));
    }

    @Test
    void needsAReason() {
        Command mute = new Command.Suspend("", World.moment("07-20 09:00"));
        assertThat(life.refuses(DISPATCHER, mute)).isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void isNotTheUnitsStep() {
        assertThat(life.refuses(handler(HOUSING), until("07-20 09:00"))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void theUnitDoesNothingMeanwhile() {
        life.suspendedUntil("07-20 09:00");
        assertThat(Guards.allowed(life.it(), handler(HOUSING), world)).containsExactly(Step.STAND_ASIDE, Step.ANNOTATE);
        assertThat(life.refuses(handler(WATER), new Command.Sign(2))).isEqualTo(Refusal.WRONG_STAGE);
    }

    private static Command until(String moment) {
        return new Command.Suspend("等市民提供材料", World.moment(moment));
    }
}
