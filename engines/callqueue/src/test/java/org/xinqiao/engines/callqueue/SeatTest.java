package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A seat (坐席)")
class SeatTest {

    private final Scene scene = Scene.usual().signIn(ALICE);

    @Test
    void hasTimeForNotesAfterACallAndThenGetsTheNext() {
        CallId call = scene.calls("one");
        scene.answered(call);
        CallId next = scene.calls("next");
        scene.does(new Command.HangUp(call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.WRAP_UP);
        scene.after(WRAP_UP.toSeconds() - 1);
        assertThat(scene.waits(next)).isTrue();
        scene.after(1);
        assertThat(scene.holder(next)).isEqualTo(ALICE.seat());
    }

    @Test
    void mayBeDoneWithItsNotesBefore() {
        CallId call = scene.calls("one");
        scene.answered(call);
        CallId next = scene.calls("next");
        scene.does(new Command.HangUp(call));
        scene.does(new Command.FinishWrapUp(ALICE.seat(), call));
        assertThat(scene.holder(next)).isEqualTo(ALICE.seat());
        scene.refuses(new Command.FinishWrapUp(ALICE.seat(), call), Refusal.NO_WRAP_UP);
    }

    @Test
    void goingReadyEndsTheNotes() {
        CallId call = scene.calls("one");
        scene.answered(call);
        scene.does(new Command.HangUp(call));
        scene.does(new Command.GoReady(ALICE.seat()));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.READY);
        assertThat(scene.does(new Command.GoReady(ALICE.seat()))).isEmpty();
    }

    @Test
    void hasNoNotesToTakeWhereTheQueueGivesNoTime() {
        CallId call = scene.calls("one", COMPANIES, Demand.ANYBODY, Priority.NORMAL);
        scene.answered(call);
        scene.does(new Command.HangUp(call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.READY);
    }

    @Test
    void onABreakGetsNothing() {
        scene.does(new Command.TakeBreak(ALICE.seat(), LUNCH));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.ON_BREAK);
        assertThat(scene.waits(scene.calls("one"))).isTrue();
        scene.refuses(new Command.TakeBreak(ALICE.seat(), new BreakReason("BORED")), Refusal.UNKNOWN_REASON);
    }

    @Test
    void takesABreakAfterTheCallItHas() {
        CallId call = scene.calls("one");
        scene.answered(call);
        scene.does(new Command.TakeBreak(ALICE.seat(), LUNCH));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.TALKING);
        CallId next = scene.calls("next");
        scene.does(new Command.HangUp(call));
        scene.after(WRAP_UP.toSeconds());
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.ON_BREAK);
        assertThat(scene.waits(next)).isTrue();
    }

    @Test
    void goingOnABreakGivesBackWhatRings() {
        CallId call = scene.calls("one");
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.does(new Command.TakeBreak(ALICE.seat(), LUNCH));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.ON_BREAK);
        assertThat(scene.floor().position(call)).contains(1);
    }

    @Test
    void signsOutAtOnceWhenItHasNothing() {
        scene.does(new Command.SignOut(ALICE.seat()));
        assertThat(scene.floor().seat(ALICE.seat())).isEmpty();
        scene.refuses(new Command.SignOut(ALICE.seat()), Refusal.UNKNOWN_SEAT);
        scene.refuses(new Command.GoReady(ALICE.seat()), Refusal.UNKNOWN_SEAT);
        scene.refuses(new Command.LoseSeat(ALICE.seat()), Refusal.UNKNOWN_SEAT);
        scene.refuses(new Command.TakeBreak(ALICE.seat(), LUNCH), Refusal.UNKNOWN_SEAT);
        scene.refuses(new Command.ChangeProfile(ALICE), Refusal.UNKNOWN_SEAT);
    }

    @Test
    void signsOutAfterTheCallItHasAndItsNotes() {
        CallId call = scene.calls("one");
        scene.answered(call);
        scene.does(new Command.SignOut(ALICE.seat()));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.TALKING);
        scene.does(new Command.HangUp(call));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.WRAP_UP);
        scene.after(WRAP_UP.toSeconds());
        assertThat(scene.floor().seat(ALICE.seat())).isEmpty();
    }

    @Test
    void signingOutGivesBackWhatRings() {
        CallId call = scene.calls("one");
        scene.does(new Command.SignOut(ALICE.seat()));
        assertThat(scene.floor().seat(ALICE.seat())).isEmpty();
        assertThat(scene.waits(call)).isTrue();
    }

    @Test
    void isThereOnceAndSoIsItsAgent() {
        scene.refuses(new Command.SignIn(ALICE, null), Refusal.SEAT_IS_HERE);
        SeatProfile other = new SeatProfile(
                new SeatId("other"), ALICE.agent(), SeatKind.CALL, NORTH, false, Skills.NONE, Capacity.ONE_CALL);
        scene.refuses(new Command.SignIn(other, null), Refusal.AGENT_IS_HERE);
        scene.refuses(new Command.SignIn(BEN, new BreakReason("BORED")), Refusal.UNKNOWN_REASON);
        scene.does(new Command.SignIn(BEN, LUNCH));
        assertThat(scene.state(BEN)).isEqualTo(Seat.State.ON_BREAK);
    }

    @Test
    void thatDiesWhileItRingsLeavesTheCallFirst() {
        CallId call = scene.calls("one");
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.does(new Command.LoseSeat(ALICE.seat()));
        assertThat(scene.floor().seats()).isEmpty();
        assertThat(scene.floor().position(call)).contains(1);
    }

    @Test
    void thatDiesWhileItTalksLeavesTheCallerFirst() {
        CallId call = scene.calls("one");
        scene.answered(call);
        CallId later = scene.calls("later");
        scene.after(100).does(new Command.LoseSeat(ALICE.seat()));
        assertThat(scene.floor().position(call)).contains(1);
        scene.signIn(BEN);
        assertThat(scene.holder(call)).isEqualTo(BEN.seat());
        assertThat(scene.waits(later)).isTrue();
    }

    @Test
    void whoseLineBreaksStaysAndIsGivenNothingMore() {
        CallId call = scene.calls("one");
        scene.answered(call);
        scene.after(100).does(new Command.LoseLine(ALICE.seat()));
        assertThat(scene.floor().position(call)).contains(1);
        assertThat(scene.floor().seat(ALICE.seat()).orElseThrow().presence())
                .isEqualTo(Presence.onBreak(BreakReason.UNREACHABLE));
        scene.does(new Command.GoReady(ALICE.seat()));
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
    }

    @Test
    void whoseLineBreaksKeepsItsBreakAndLeavesIfItWasToLeave() {
        CallId call = scene.calls("one");
        scene.answered(call);
        scene.does(new Command.TakeBreak(ALICE.seat(), LUNCH));
        scene.does(new Command.LoseLine(ALICE.seat()));
        assertThat(scene.floor().seat(ALICE.seat()).orElseThrow().presence()).isEqualTo(Presence.onBreak(LUNCH));
        scene.does(new Command.GoReady(ALICE.seat()));
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.does(new Command.Answer(ALICE.seat(), call));
        scene.does(new Command.SignOut(ALICE.seat()));
        scene.does(new Command.LoseLine(ALICE.seat()));
        assertThat(scene.floor().seats()).isEmpty();
        assertThat(scene.floor().position(call)).contains(1);
        scene.refuses(new Command.LoseLine(ALICE.seat()), Refusal.UNKNOWN_SEAT);
    }

    @Test
    void thatDiesInItsNotesOrOnABreakIsJustGone() {
        CallId call = scene.calls("one");
        scene.answered(call);
        scene.does(new Command.HangUp(call));
        scene.does(new Command.LoseSeat(ALICE.seat()));
        scene.does(new Command.SignIn(BEN, LUNCH));
        scene.does(new Command.LoseSeat(BEN.seat()));
        assertThat(scene.floor().seats()).isEmpty();
        assertThat(scene.floor().calls()).isEmpty();
    }
}
