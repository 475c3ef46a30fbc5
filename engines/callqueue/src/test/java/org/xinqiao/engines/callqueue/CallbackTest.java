package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.callqueue.Event.Ending;

@DisplayName("A callback instead of waiting (预约回拨)")
class CallbackTest {

    private final Scene scene = Scene.usual();
    private final CallId call = scene.calls("one");
    private final CallId later = scene.calls("later");

    @Test
    void keepsThePlaceThoughTheLineIsHungUp() {
        scene.does(new Command.PromiseCallback(call));
        assertThat(scene.does(new Command.HangUp(call))).isEmpty();
        assertThat(scene.floor().position(call)).contains(1);
        scene.after(30).signIn(ALICE);
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
        assertThat(scene.waits(later)).isTrue();
    }

    @Test
    void isNotLostWhenTheOldLineIsReportedDownLate() {
        scene.does(new Command.PromiseCallback(call));
        scene.signIn(ALICE);
        assertThat(scene.does(new Command.HangUp(call))).isEmpty();
        scene.answered(call);
        scene.does(new Command.ReachCaller(call));
        scene.does(new Command.HangUp(call));
        assertThat(endings()).containsExactly(Ending.FINISHED);
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.WRAP_UP);
    }

    @Test
    void isKeptWhenTheCallerIsOnTheLineAgain() {
        scene.does(new Command.PromiseCallback(call));
        scene.signIn(ALICE);
        scene.refuses(new Command.ReachCaller(call), Refusal.NO_CALLBACK);
        scene.answered(call);
        scene.does(new Command.ReachCaller(call));
        scene.refuses(new Command.ReachCaller(call), Refusal.NO_CALLBACK);
        scene.refuses(new Command.MissCallback(call), Refusal.NO_CALLBACK);
        scene.does(new Command.LoseSeat(ALICE.seat()));
        assertThat(scene.floor().position(call)).contains(1);
        scene.does(new Command.HangUp(call));
        assertThat(endings()).containsExactly(Ending.ABANDONED);
    }

    @Test
    void isStillOwedWhenTheSeatDiesBeforeTheCallerIsReached() {
        scene.does(new Command.PromiseCallback(call));
        scene.signIn(ALICE);
        scene.answered(call);
        scene.does(new Command.LoseSeat(ALICE.seat()));
        assertThat(scene.does(new Command.HangUp(call))).isEmpty();
        assertThat(scene.floor().position(call)).contains(1);
    }

    @Test
    void isTriedAgainWhenTheAgentGivesUpBeforeTheCallerIsReached() {
        scene.does(new Command.PromiseCallback(call));
        scene.signIn(ALICE);
        scene.answered(call);
        scene.does(new Command.HangUp(call));
        assertThat(scene.told(Event.CallbackPostponed.class))
                .extracting(Event.CallbackPostponed::tries)
                .containsExactly(1);
        assertThat(scene.waits(call)).isTrue();
    }

    @Test
    void isTriedAgainLaterWhenTheCallerIsNotReached() {
        scene.does(new Command.PromiseCallback(call));
        scene.signIn(ALICE);
        scene.answered(call);
        scene.does(new Command.MissCallback(call));
        assertThat(scene.holder(later)).isEqualTo(ALICE.seat());
        scene.does(new Command.HangUp(later));
        assertThat(scene.waits(call)).isTrue();
        scene.after(599);
        assertThat(scene.waits(call)).isTrue();
        scene.after(1);
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
    }

    @Test
    void isGivenUpAfterTheTriesThatTheQueueAllows() {
        scene.does(new Command.HangUp(later));
        scene.does(new Command.PromiseCallback(call));
        scene.signIn(ALICE);
        for (int tries = 0; tries < 3; tries++) {
            scene.answered(call);
            scene.does(new Command.MissCallback(call));
            assertThat(scene.state(ALICE)).isEqualTo(Seat.State.READY);
            scene.after(600);
        }
        assertThat(endings()).containsExactly(Ending.ABANDONED, Ending.UNREACHED);
        assertThat(scene.floor().calls()).isEmpty();
    }

    @Test
    void mayBeWithdrawn() {
        scene.does(new Command.PromiseCallback(call));
        scene.does(new Command.Withdraw(call));
        assertThat(endings()).containsExactly(Ending.WITHDRAWN);
        scene.refuses(new Command.Withdraw(call), Refusal.UNKNOWN_CALL);
    }

    @Test
    void isPromisedOnceAndToWaitingCallersOnly() {
        scene.refuses(new Command.MissCallback(call), Refusal.NO_CALLBACK);
        scene.does(new Command.PromiseCallback(call));
        scene.refuses(new Command.PromiseCallback(call), Refusal.CALLBACK_IS_PROMISED);
        scene.refuses(new Command.MissCallback(call), Refusal.NO_CALLBACK);
        scene.refuses(new Command.PromiseCallback(scene.writes("text")), Refusal.NO_CALLBACK_IN_WRITING);
        scene.signIn(ALICE, BEN);
        scene.answered(later);
        scene.refuses(new Command.PromiseCallback(later), Refusal.NOT_WAITING);
        scene.refuses(new Command.Withdraw(later), Refusal.NOT_WAITING);
        scene.refuses(new Command.MissCallback(later), Refusal.NO_CALLBACK);
    }

    private java.util.List<Ending> endings() {
        return scene.told(Event.CallEnded.class).stream()
                .map(Event.CallEnded::ending)
                .toList();
    }
}
