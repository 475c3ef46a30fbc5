package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call that an agent makes (呼出)")
class CallOutTest {

    private static final Demand ONLY_ALICE = Demand.of(Skills.of(new Skill(Skill.Kind.SPECIALIST, "alice"), 1));

    private final Scene scene = Scene.usual().signIn(ALICE, BEN);
    private final CallId out = new CallId("out");

    private Command.CallOut by(SeatProfile seat) {
        return new Command.CallOut(out, GENERAL, ONLY_ALICE, seat.seat());
    }

    @Test
    void goesToTheSeatThatMakesItThoughItIsOnABreak() {
        scene.does(new Command.TakeBreak(ALICE.seat(), LUNCH));
        scene.does(by(ALICE));
        assertThat(scene.holder(out)).isEqualTo(ALICE.seat());
        scene.answered(out);
        scene.does(new Command.ReachCaller(out));
        scene.does(new Command.HangUp(out));
        scene.does(new Command.FinishWrapUp(ALICE.seat(), out));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.ON_BREAK);
    }

    @Test
    void endsWhatTheSeatWasStillWritingUp() {
        CallId before = scene.calls("before");
        scene.answered(before);
        scene.does(new Command.HangUp(before));
        SeatProfile holder = scene.state(ALICE) == Seat.State.WRAP_UP ? ALICE : BEN;
        scene.does(by(holder));
        assertThat(scene.state(holder)).isEqualTo(Seat.State.RESERVED);
    }

    @Test
    void isRefusedAtASeatThatHasACallOrLeavesOrIsNotThere() {
        scene.does(by(ALICE));
        scene.refuses(by(BEN), Refusal.CALL_IS_HERE);
        scene.refuses(
                new Command.CallOut(new CallId("other"), GENERAL, ONLY_ALICE, ALICE.seat()), Refusal.SEAT_IS_BUSY);
        scene.refuses(
                new Command.CallOut(new CallId("other"), new QueueId("none"), ONLY_ALICE, BEN.seat()),
                Refusal.UNKNOWN_QUEUE);
        scene.refuses(new Command.CallOut(new CallId("other"), GENERAL, ONLY_ALICE, CHEN.seat()), Refusal.UNKNOWN_SEAT);
        scene.answered(out);
        scene.does(new Command.SignOut(ALICE.seat()));
        scene.refuses(
                new Command.CallOut(new CallId("other"), GENERAL, ONLY_ALICE, ALICE.seat()), Refusal.SEAT_IS_BUSY);
    }

    @Test
    void isGivenToNobodyElseWhenItsSeatDoesNotAnswer() {
        scene.does(by(ALICE));
        scene.after(10);
        assertThat(scene.waits(out)).isTrue();
        assertThat(scene.state(BEN)).isEqualTo(Seat.State.READY);
        scene.does(new Command.Withdraw(out));
        assertThat(scene.floor().calls()).isEmpty();
    }
}
