package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.callqueue.Event.Cause;

@DisplayName("A seat that is offered a call (振铃)")
class RingingTest {

    private final Scene scene = Scene.usual().signIn(ALICE);
    private final CallId call = scene.calls("one");

    @Test
    void ringsAnswersHoldsAndGoesOn() {
        scene.does(new Command.Ring(ALICE.seat(), call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.RINGING);
        scene.does(new Command.Answer(ALICE.seat(), call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.TALKING);
        scene.does(new Command.Hold(ALICE.seat(), call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.HOLD);
        scene.refuses(new Command.Hold(ALICE.seat(), call), Refusal.NOT_TALKING);
        scene.does(new Command.Resume(ALICE.seat(), call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.TALKING);
        scene.refuses(new Command.Resume(ALICE.seat(), call), Refusal.NOT_ON_HOLD);
    }

    @Test
    void thatDoesNotAnswerInTimeIsTakenOutAndTheCallIsFirstAgain() {
        CallId later = scene.calls("later");
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.after(RING.toSeconds() - 1);
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.RINGING);
        scene.after(1);
        assertThat(scene.seat(ALICE).presence()).isEqualTo(Presence.onBreak(BreakReason.NO_ANSWER));
        assertThat(scene.floor().position(call)).contains(1);
        scene.signIn(BEN);
        assertThat(scene.holder(call)).isEqualTo(BEN.seat());
        assertThat(scene.waits(later)).isTrue();
    }

    @Test
    void comesBackWhenItsAgentSaysSo() {
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.after(RING.toSeconds());
        scene.does(new Command.GoReady(ALICE.seat()));
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
    }

    @Test
    void thatIsNeverMadeToRingIsTakenOutToo() {
        scene.after(RESERVE.toSeconds());
        assertThat(scene.seat(ALICE).presence()).isEqualTo(Presence.onBreak(BreakReason.UNREACHABLE));
        assertThat(scene.waits(call)).isTrue();
    }

    @Test
    void thatCannotBeReachedIsTakenOutAtOnce() {
        scene.does(new Command.Fail(ALICE.seat(), call));
        assertThat(scene.seat(ALICE).presence()).isEqualTo(Presence.onBreak(BreakReason.UNREACHABLE));
        assertThat(scene.told(Event.CallReturned.class))
                .extracting(Event.CallReturned::cause)
                .containsExactly(Cause.UNREACHABLE);
    }

    @Test
    void thatDeclinesIsTakenOut() {
        scene.does(new Command.Decline(ALICE.seat(), call));
        assertThat(scene.seat(ALICE).presence()).isEqualTo(Presence.onBreak(BreakReason.DECLINED));
        assertThat(scene.waits(call)).isTrue();
    }

    @Test
    void mayAnswerBeforeTheSwitchSaysThatItRings() {
        scene.does(new Command.Answer(ALICE.seat(), call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.TALKING);
        scene.refuses(new Command.Ring(ALICE.seat(), call), Refusal.NOT_RESERVED);
    }

    @Test
    void mayNotAnswerWhatWentElsewhere() {
        scene.does(new Command.Decline(ALICE.seat(), call));
        scene.signIn(BEN);
        scene.refuses(new Command.Answer(ALICE.seat(), call), Refusal.NOT_OFFERED);
        scene.refuses(new Command.Decline(ALICE.seat(), call), Refusal.NOT_OFFERED);
        scene.refuses(new Command.Answer(CHEN.seat(), call), Refusal.UNKNOWN_SEAT);
    }

    @Test
    void isFreeAgainWhenTheCallerHangsUp() {
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.does(new Command.HangUp(call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.READY);
        assertThat(scene.told(Event.CallEnded.class))
                .extracting(Event.CallEnded::ending)
                .containsExactly(Event.Ending.ABANDONED);
        scene.refuses(new Command.HangUp(call), Refusal.UNKNOWN_CALL);
    }

    @Test
    void takesItsCallToNobodyTwice() {
        scene.refuses(
                new Command.Enqueue(call, GENERAL, Media.VOICE, Demand.ANYBODY, Priority.NORMAL), Refusal.CALL_IS_HERE);
        scene.refuses(
                new Command.Enqueue(
                        new CallId("two"), new QueueId("none"), Media.VOICE, Demand.ANYBODY, Priority.NORMAL),
                Refusal.UNKNOWN_QUEUE);
    }
}
