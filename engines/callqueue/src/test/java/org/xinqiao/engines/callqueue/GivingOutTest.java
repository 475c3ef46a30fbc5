package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which seat gets a call (分配)")
class GivingOutTest {

    private final Scene scene = Scene.usual();

    @Test
    void aReadySeatGetsItAtOnce() {
        scene.signIn(ALICE);
        CallId call = scene.calls("one");
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.RESERVED);
        assertThat(scene.told(Event.CallReserved.class))
                .singleElement()
                .extracting(Event.CallReserved::until)
                .isEqualTo(NINE.plusMillis(1).plus(RESERVE));
    }

    @Test
    void aWaitingCallGoesToTheSeatThatSignsIn() {
        CallId call = scene.calls("one");
        assertThat(scene.waits(call)).isTrue();
        scene.after(5).signIn(ALICE);
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
    }

    @Test
    void theLongestIdleIsFirst() {
        scene.signIn(ALICE, BEN);
        scene.served(scene.calls("first"));
        assertThat(scene.holder(scene.calls("second"))).isEqualTo(BEN.seat());
    }

    @Test
    void whoOnlyRangStaysAsIdleAsBefore() {
        scene.signIn(ALICE, BEN);
        CallId gone = scene.calls("gone");
        assertThat(scene.holder(gone)).isEqualTo(ALICE.seat());
        scene.after(3).does(new Command.HangUp(gone));
        assertThat(scene.holder(scene.calls("next"))).isEqualTo(ALICE.seat());
    }

    @Test
    void theMostSkilledIsFirstWhereTheQueueSaysSo() {
        scene.signIn(DING, BEN, CHEN);
        Demand taxes = Demand.of(Skills.of(TAXES, 2));
        assertThat(scene.holder(scene.calls("one", COMPANIES, taxes, Priority.NORMAL)))
                .isEqualTo(CHEN.seat());
        assertThat(scene.holder(scene.calls("two", COMPANIES, taxes, Priority.NORMAL)))
                .isEqualTo(DING.seat());
        assertThat(scene.holder(scene.calls("three", COMPANIES, taxes, Priority.NORMAL)))
                .isEqualTo(BEN.seat());
    }

    @Test
    void amongEquallySkilledTheLongestIdleIsFirst() {
        scene.signIn(CHEN, BEN, ALICE);
        assertThat(scene.holder(scene.calls("one", COMPANIES, Demand.ANYBODY, Priority.NORMAL)))
                .isEqualTo(CHEN.seat());
    }

    @Test
    void aLevelBelowTheOneNeededDoesNotFit() {
        scene.signIn(ALICE, CHEN);
        CallId call = scene.calls("one", GENERAL, Demand.of(Skills.of(CANTONESE, 5)), Priority.NORMAL);
        assertThat(scene.waits(call)).isTrue();
        scene.signIn(BEN);
        assertThat(scene.holder(call)).isEqualTo(BEN.seat());
    }

    @Test
    void whatIsNeededGivesWayWithWaiting() {
        scene.signIn(ALICE, CHEN);
        CallId one = scene.calls("one", GENERAL, CANTONESE_AT_FIRST, Priority.NORMAL);
        CallId two = scene.calls("two", GENERAL, CANTONESE_AT_FIRST, Priority.NORMAL);
        scene.after(14);
        assertThat(scene.waits(one)).isTrue();
        scene.after(1);
        assertThat(scene.holder(one)).isEqualTo(CHEN.seat());
        scene.answered(one);
        assertThat(scene.waits(two)).isTrue();
        scene.after(15);
        assertThat(scene.holder(two)).isEqualTo(ALICE.seat());
    }

    @Test
    void aNeighbouringCentreJoinsAfterAWait() {
        scene.signIn(DING);
        CallId call = scene.calls("one");
        scene.after(19);
        assertThat(scene.waits(call)).isTrue();
        scene.after(1);
        assertThat(scene.holder(call)).isEqualTo(DING.seat());
    }

    @Test
    void remoteSeatsAndOtherKindsJoinAfterALongerOne() {
        scene.signIn(REMOTE, DISPATCHER);
        CallId one = scene.calls("one");
        CallId two = scene.calls("two");
        scene.after(39);
        assertThat(scene.waits(one)).isTrue();
        scene.after(1);
        assertThat(scene.holder(one)).isEqualTo(REMOTE.seat());
        assertThat(scene.holder(two)).isEqualTo(DISPATCHER.seat());
    }

    @Test
    void aSurgeSeatIsASeatThatSignsIn() {
        CallId first = scene.calls("first");
        CallId second = scene.calls("second");
        SeatProfile surge = callSeat("surge", NORTH, Skills.NONE);
        scene.signIn(surge, ALICE);
        assertThat(scene.holder(first)).isEqualTo(surge.seat());
        assertThat(scene.holder(second)).isEqualTo(ALICE.seat());
    }

    @Test
    void anAgentLearnsWhileAtWork() {
        scene.signIn(ALICE);
        CallId call = scene.calls("one", GENERAL, Demand.of(Skills.of(CANTONESE, 5)), Priority.NORMAL);
        assertThat(scene.waits(call)).isTrue();
        scene.does(new Command.ChangeProfile(new SeatProfile(
                ALICE.seat(), ALICE.agent(), SeatKind.CALL, NORTH, false, Skills.of(CANTONESE, 5), Capacity.ONE_CALL)));
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
    }

    @Test
    void aPlanOfOtherReachTakesEffectAtOnce() {
        scene.signIn(DING);
        CallId call = scene.calls("one");
        QueueRule everywhere = QueueRule.usual(
                GENERAL,
                new Reach(Duration.ZERO, java.util.Set.of(NORTH, SOUTH), java.util.Set.of(SeatKind.CALL), false));
        scene.refuses(
                new Command.ChangePlan(CallPlan.of(java.util.List.of(WRITING_RULE), LUNCH)), Refusal.QUEUE_IN_USE);
        scene.does(new Command.ChangePlan(CallPlan.of(java.util.List.of(everywhere), LUNCH)));
        assertThat(scene.holder(call)).isEqualTo(DING.seat());
    }
}
