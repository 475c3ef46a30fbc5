package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is next in line (排队次序)")
class OrderTest {

    private final Scene scene = Scene.usual();

    @Test
    void whoCameFirst() {
        CallId first = scene.calls("b");
        CallId second = scene.calls("a");
        scene.signIn(ALICE);
        assertThat(scene.holder(first)).isEqualTo(ALICE.seat());
        assertThat(scene.waits(second)).isTrue();
    }

    @Test
    void anUrgentCallBeforeOneThatHasNotWaitedItsHeadStart() {
        scene.calls("normal");
        scene.after(59);
        CallId urgent = scene.calls("urgent", GENERAL, Demand.ANYBODY, URGENT);
        scene.signIn(ALICE);
        assertThat(scene.holder(urgent)).isEqualTo(ALICE.seat());
    }

    @Test
    void aCallThatHasAgedPastTheHeadStartBeforeAnUrgentOne() {
        CallId normal = scene.calls("normal");
        scene.after(60);
        scene.calls("urgent", GENERAL, Demand.ANYBODY, URGENT);
        scene.signIn(ALICE);
        assertThat(scene.holder(normal)).isEqualTo(ALICE.seat());
    }

    @Test
    void anEmergencyBeforeWhoeverHasWaitedLongest() {
        scene.calls("normal");
        scene.after(3600);
        CallId emergency = scene.calls("emergency", GENERAL, Demand.ANYBODY, Priority.EMERGENCY);
        scene.signIn(ALICE);
        assertThat(scene.holder(emergency)).isEqualTo(ALICE.seat());
    }

    @Test
    void whoeverFitsWhenTheFirstDoesNot() {
        CallId cantonese = scene.calls("cantonese", GENERAL, Demand.of(Skills.of(CANTONESE, 5)), Priority.NORMAL);
        CallId anybody = scene.calls("anybody");
        scene.signIn(ALICE);
        assertThat(scene.holder(anybody)).isEqualTo(ALICE.seat());
        assertThat(scene.waits(cantonese)).isTrue();
    }

    @Test
    void positionsCountWithinTheQueue() {
        CallId first = scene.calls("first");
        scene.calls("other queue", COMPANIES, Demand.ANYBODY, Priority.NORMAL);
        CallId second = scene.calls("second");
        CallId urgent = scene.calls("urgent", GENERAL, Demand.ANYBODY, URGENT);
        assertThat(scene.floor().position(urgent)).contains(1);
        assertThat(scene.floor().position(first)).contains(2);
        assertThat(scene.floor().position(second)).contains(3);
        assertThat(scene.floor().position(new CallId("nobody"))).isEmpty();
    }

    @Test
    void aTransferKeepsThePlace() {
        scene.signIn(ALICE);
        CallId early = scene.calls("early");
        scene.answered(early);
        scene.after(10);
        CallId late = scene.calls("late", COMPANIES, Demand.ANYBODY, Priority.NORMAL);
        scene.does(new Command.Transfer(early, COMPANIES, Demand.ANYBODY, Priority.NORMAL));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.WRAP_UP);
        assertThat(scene.floor().position(early)).contains(1);
        scene.signIn(DING);
        assertThat(scene.holder(early)).isEqualTo(DING.seat());
        assertThat(scene.waits(late)).isTrue();
    }

    @Test
    void aCallIsMovedOutOfTheLineAndOffARingingSeatToo() {
        scene.signIn(ALICE);
        CallId call = scene.calls("one");
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.does(new Command.Transfer(call, WRITING, Demand.ANYBODY, Priority.NORMAL));
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.READY);
        assertThat(scene.waits(call)).isTrue();
        scene.does(new Command.Transfer(call, GENERAL, Demand.ANYBODY, URGENT));
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
        assertThat(scene.call(call).priority()).isEqualTo(URGENT);
    }

    @Test
    void overflowBeginsAnewInAnotherQueue() {
        scene.signIn(DING);
        CallId call = scene.calls("one", WRITING, Demand.ANYBODY, Priority.NORMAL);
        scene.after(60).does(new Command.Transfer(call, GENERAL, Demand.ANYBODY, Priority.NORMAL));
        assertThat(scene.waits(call)).isTrue();
        scene.after(20);
        assertThat(scene.holder(call)).isEqualTo(DING.seat());
    }

    @Test
    void aHeadStartIsNeverNegative() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Priority("LATE", Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
