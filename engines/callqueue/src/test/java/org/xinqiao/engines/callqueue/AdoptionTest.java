package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After a crash (重新接管)")
class AdoptionTest {

    private final Scene scene = Scene.usual();

    @Test
    void whoTalkedTalksOnAndWhoWaitedWaitsOn() {
        scene.signIn(ALICE, BEN);
        CallId talking = scene.calls("talking");
        CallId held = scene.calls("held");
        scene.answered(talking);
        scene.does(new Command.Hold(scene.answered(held), held));
        CallId first = scene.calls("first");
        CallId second = scene.calls("second");
        scene.crash();
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.TALKING);
        assertThat(scene.state(BEN)).isEqualTo(Seat.State.HOLD);
        assertThat(scene.floor().waiting()).extracting(Call::id).containsExactly(first, second);
        scene.does(new Command.HangUp(talking));
        scene.after(WRAP_UP.toSeconds());
        assertThat(scene.holder(first)).isEqualTo(ALICE.seat());
    }

    @Test
    void whatOnlyRangRingsAnew() {
        scene.signIn(ALICE);
        CallId call = scene.calls("one");
        scene.does(new Command.Ring(ALICE.seat(), call));
        scene.crash();
        assertThat(scene.state(ALICE)).isEqualTo(Seat.State.RESERVED);
        assertThat(scene.holder(call)).isEqualTo(ALICE.seat());
    }

    @Test
    void breaksNotesPromisesAndIdleTimesAreRemembered() {
        scene.signIn(ALICE, BEN, CHEN);
        scene.served(scene.calls("served"));
        CallId noted = scene.calls("noted");
        scene.answered(noted);
        scene.does(new Command.HangUp(noted));
        scene.does(new Command.TakeBreak(CHEN.seat(), LUNCH));
        CallId promised = scene.calls("promised", WRITING, Demand.ANYBODY, Priority.NORMAL);
        scene.does(new Command.PromiseCallback(promised));
        Floor before = scene.floor();
        scene.crash();
        assertThat(scene.state(BEN)).isEqualTo(Seat.State.WRAP_UP);
        assertThat(scene.state(CHEN)).isEqualTo(Seat.State.ON_BREAK);
        assertThat(scene.call(promised)).isEqualTo(before.call(promised).orElseThrow());
        assertThat(scene.seat(ALICE)).isEqualTo(before.seat(ALICE.seat()).orElseThrow());
    }

    @Test
    void aTalkWhoseSeatIsGoneWaitsInItsPlace() {
        scene.signIn(ALICE);
        CallId early = scene.calls("early");
        scene.answered(early);
        CallId late = scene.calls("late");
        Command.Adopt up = scene.floor().up();
        Scene after = Scene.usual();
        after.does(new Command.Adopt(List.of(), up.calls()));
        assertThat(after.floor().waiting()).extracting(Call::id).containsExactly(early, late);
    }

    @Test
    void contradictionsDropNobody() {
        Call one = arrived("one");
        Call two = arrived("two");
        Command.UpSeat alice = new Command.UpSeat(ALICE, Presence.READY, NINE, List.of());
        scene.does(new Command.Adopt(
                List.of(alice, alice),
                List.of(
                        new Command.UpCall(one, ALICE.seat(), false),
                        new Command.UpCall(one, null, false),
                        new Command.UpCall(two, ALICE.seat(), false))));
        assertThat(scene.holder(one.id())).isEqualTo(ALICE.seat());
        assertThat(scene.waits(two.id())).isTrue();
        assertThat(scene.floor().calls()).hasSize(2);
    }

    @Test
    void aTalkThatIsUpGoesBeforeNotesThatAreRemembered() {
        Engagement notes = new Engagement(
                new CallId("before"), GENERAL, Media.VOICE, Engagement.Phase.WRAP_UP, NINE, NINE.plusSeconds(20));
        scene.does(new Command.Adopt(
                List.of(new Command.UpSeat(ALICE, Presence.READY, NINE, List.of(notes))),
                List.of(new Command.UpCall(arrived("one"), ALICE.seat(), false))));
        assertThat(scene.seat(ALICE).engagements())
                .extracting(Engagement::phase)
                .containsExactly(Engagement.Phase.TALKING);
    }

    @Test
    void aSeatThatWasLeavingWithNothingIsGone() {
        scene.does(new Command.Adopt(List.of(new Command.UpSeat(ALICE, Presence.LEAVING, NINE, List.of())), List.of()));
        assertThat(scene.floor().seats()).isEmpty();
    }

    @Test
    void isTakenUpOnAnEmptyFloorAndWithAPlanThatKnowsEveryQueue() {
        Command.Adopt stranger = new Command.Adopt(
                List.of(),
                List.of(new Command.UpCall(
                        new Call(
                                new CallId("one"),
                                new QueueId("gone"),
                                Media.VOICE,
                                Demand.ANYBODY,
                                Priority.NORMAL,
                                NINE,
                                NINE,
                                null,
                                null),
                        null,
                        false)));
        scene.refuses(stranger, Refusal.UNKNOWN_QUEUE);
        scene.signIn(ALICE);
        scene.refuses(scene.floor().up(), Refusal.FLOOR_NOT_EMPTY);
    }

    private static Call arrived(String name) {
        return new Call(
                new CallId(name), GENERAL, Media.VOICE, Demand.ANYBODY, Priority.NORMAL, NINE, NINE, null, null);
    }
}
