package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Conversations in writing (文字会话)")
class WritingTest {

    private final Scene scene = new Scene(Hotline.mixedPlan());

    @Test
    void areHeldSeveralAtOnceByOneSeat() {
        scene.signIn(WRITER);
        for (String name : new String[] {"one", "two", "three"}) {
            assertThat(scene.answered(scene.writes(name))).isEqualTo(WRITER.seat());
        }
        CallId fourth = scene.writes("four");
        assertThat(scene.waits(fourth)).isTrue();
        scene.does(new Command.HangUp(new CallId("two")));
        assertThat(scene.waits(fourth)).isTrue();
        scene.after(10);
        assertThat(scene.holder(fourth)).isEqualTo(WRITER.seat());
    }

    @Test
    void goToTheSeatThatHoldsFewest() {
        scene.signIn(WRITER, BESIDE);
        assertThat(scene.answered(scene.writes("one"))).isEqualTo(WRITER.seat());
        assertThat(scene.answered(scene.writes("two"))).isEqualTo(BESIDE.seat());
        assertThat(scene.answered(scene.writes("three"))).isEqualTo(WRITER.seat());
    }

    @Test
    void neverGoToASeatForCalls() {
        scene.signIn(ALICE);
        assertThat(scene.waits(scene.writes("one"))).isTrue();
    }

    @Test
    void keepACallAwayWhereACallIsAlone() {
        scene.signIn(ALONE);
        CallId text = scene.writes("text");
        scene.answered(text);
        CallId call = company("call");
        assertThat(scene.waits(call)).isTrue();
        scene.does(new Command.HangUp(text));
        scene.after(10);
        assertThat(scene.holder(call)).isEqualTo(ALONE.seat());
        assertThat(scene.waits(scene.writes("another"))).isTrue();
    }

    @Test
    void standBesideACallWhereTheSeatTakesBoth() {
        scene.signIn(BESIDE);
        scene.answered(scene.writes("text"));
        CallId call = company("call");
        assertThat(scene.answered(call)).isEqualTo(BESIDE.seat());
        assertThat(scene.answered(scene.writes("another"))).isEqualTo(BESIDE.seat());
        assertThat(scene.waits(company("second"))).isTrue();
        scene.does(new Command.Hold(BESIDE.seat(), call));
        assertThat(scene.state(BESIDE)).isEqualTo(Seat.State.HOLD);
    }

    @Test
    void thatOneSeatDoesNotTakeGoBackAndTheOthersGoOn() {
        scene.signIn(WRITER);
        CallId first = scene.writes("one");
        scene.answered(first);
        CallId second = scene.writes("two");
        CallId third = scene.writes("three");
        scene.does(new Command.Ring(WRITER.seat(), second));
        scene.does(new Command.Decline(WRITER.seat(), second));
        assertThat(scene.waits(second)).isTrue();
        assertThat(scene.waits(third)).isTrue();
        assertThat(scene.holder(first)).isEqualTo(WRITER.seat());
    }

    @Test
    void mayComeBackToWhoPassedThemOn() {
        scene.signIn(WRITER);
        CallId text = scene.writes("text");
        scene.answered(text);
        scene.does(new Command.Transfer(text, WRITING, Demand.ANYBODY, Priority.NORMAL));
        assertThat(scene.holder(text)).isEqualTo(WRITER.seat());
        assertThat(scene.seat(WRITER).engagements()).hasSize(1);
        assertThat(scene.told(Event.WrapUpEnded.class)).hasSize(1);
    }

    private CallId company(String name) {
        return scene.calls(name, COMPANIES, Demand.ANYBODY, Priority.NORMAL);
    }
}
