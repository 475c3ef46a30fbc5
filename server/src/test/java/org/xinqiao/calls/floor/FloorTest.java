package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.floor.CallRecord.Ending;

@DisplayName("A call on the floor (话务现场)")
class FloorTest {

    private static final String CITIZEN = "13800000001";
    private static final String SEAT = "PJSIP/1001";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CallRecord only() {
        return office.kept.only();
    }

    @Test
    @DisplayName("rings a seat at once, and is a talk that is recorded when the seat answers")
    void talks() {
        office.ready("1001");
        String caller = office.dials(CITIZEN, "12345");
        assertThat(office.state("1001")).isEqualTo("RINGING");
        assertThat(office.board.leg(caller).up).isTrue();

        String seat = office.answers(SEAT);
        assertThat(office.board.inBridgeWith(caller)).containsExactlyInAnyOrder(caller, seat);
        assertThat(office.board.recording).containsExactly(only().id() + "-1");
        assertThat(office.state("1001")).isEqualTo("TALKING");

        office.hangsUp(caller, 16);
        assertThat(office.state("1001")).isEqualTo("WRAP_UP");
        assertThat(office.board.legs).isEmpty();
        assertThat(office.board.bridges).isEmpty();
        assertThat(only().ending()).isEqualTo(Ending.FINISHED);
        assertThat(office.kept.kinds(only().id()))
                .containsExactly("ARRIVED", "QUEUED", "RINGING", "ANSWERED", "FINISHED", "WRAP_UP");

        office.done(office.acts.wrapUp(1001, "answered", "asked about the bus"));
        assertThat(office.kept.outcomes).containsValue("answered: asked about the bus");
        assertThat(office.state("1001")).isEqualTo("READY");
        assertThat(office.floor.picture().calls()).isEmpty();
    }

    @Test
    @DisplayName("goes to the next seat when one does not answer, declines or cannot be reached")
    void goesOn() {
        office.ready("1001");
        office.ready("1002");
        office.board.unreachable.add("PJSIP/1003");
        office.ready("1003");
        String caller = office.dials(CITIZEN, "12345");
        office.done(office.acts.decline(1001));
        assertThat(office.state("1001")).isEqualTo("ON_BREAK");
        assertThat(office.board.rings(SEAT)).isFalse();
        office.hangsUp(office.board.ringingAt("PJSIP/1002"), 21);
        assertThat(office.state("1002")).isEqualTo("ON_BREAK");
        assertThat(office.state("1003")).isEqualTo("ON_BREAK");
        assertThat(office.kept.kinds(only().id()))
                .filteredOn("RETURNED"::equals)
                .hasSize(3);
        office.done(office.acts.ready(1002));
        String seat = office.answers("PJSIP/1002");
        assertThat(office.board.inBridgeWith(caller)).contains(seat);
    }

    @Test
    @DisplayName("is held with music, and taken back")
    void holds() {
        String caller = office.talk(CITIZEN);
        office.done(office.acts.hold(1001));
        assertThat(office.board.leg(caller).music).isTrue();
        assertThat(office.board.inBridgeWith(caller)).isEmpty();
        office.refused(office.acts.hold(1001), CallProblem.NOT_TALKING);
        office.done(office.acts.resume(1001));
        assertThat(office.board.leg(caller).music).isFalse();
        assertThat(office.board.inBridgeWith(caller)).hasSize(2);
    }

    @Test
    @DisplayName("is a three-way call with 110, in which any may leave")
    void threeWay() {
        String caller = office.talk(CITIZEN);
        office.done(office.acts.invite(1001, PartyKind.EMERGENCY, "PJSIP/110@emergency", "110", false));
        String police = office.answers("PJSIP/110@emergency");
        assertThat(office.board.inBridgeWith(caller)).hasSize(3).contains(police);

        assertThat(office.board.recording).as("the caller hears all").containsExactly(only().id() + "-1");

        office.done(office.acts.leave(1001));
        assertThat(office.state("1001")).isEqualTo("WRAP_UP");
        assertThat(office.board.inBridgeWith(caller)).containsExactlyInAnyOrder(caller, police);
        assertThat(only().endedAt()).isNull();

        office.hangsUp(police, 16);
        assertThat(only().ending()).isEqualTo(Ending.FINISHED);
        assertThat(office.board.legs).isEmpty();
    }

    @Test
    @DisplayName("goes on between seat and 110 when the caller leaves")
    void callerLeaves() {
        String caller = office.talk(CITIZEN);
        office.done(office.acts.invite(1001, PartyKind.EMERGENCY, "PJSIP/110@emergency", "110", false));
        String police = office.answers("PJSIP/110@emergency");
        office.hangsUp(caller, 16);
        assertThat(office.state("1001")).isEqualTo("TALKING");
        assertThat(office.board.inBridgeWith(police)).hasSize(2);
        assertThat(office.kept.recording(only().id() + "-1").state()).isEqualTo("KEPT");
        assertThat(office.board.recording).as("those who go on").containsExactly(only().id() + "-2");
        office.hangsUp(police, 16);
        assertThat(office.state("1001")).isEqualTo("WRAP_UP");
    }

    @Test
    @DisplayName("waits with music while an expert is asked, and is then joined, or handed over")
    void consults() {
        String caller = office.talk(CITIZEN);
        office.done(office.acts.invite(1001, PartyKind.EXPERT, "PJSIP/600@carrier", "600", true));
        String expert = office.answers("PJSIP/600@carrier");
        assertThat(office.board.leg(caller).music).isTrue();
        assertThat(office.board.inBridgeWith(expert)).hasSize(2).doesNotContain(caller);
        assertThat(office.board.recording).as("what the caller does not hear").containsExactly(only().id() + "-2");
        office.done(office.acts.joinAll(1001));
        assertThat(office.board.inBridgeWith(expert)).hasSize(3).contains(caller);
        office.done(office.acts.leave(1001));
        assertThat(office.board.inBridgeWith(caller)).containsExactlyInAnyOrder(caller, expert);
    }

    @Test
    @DisplayName("stays unrecorded when somebody is asked in while the recording is paused")
    void staysPaused() {
        office.talk(CITIZEN);
        office.done(office.acts.pauseRecording(1001, true));
        office.done(office.acts.invite(1001, PartyKind.EXPERT, "PJSIP/600@carrier", "600", true));
        assertThat(office.board.paused).contains(only().id() + "-2");
        office.done(office.acts.pauseRecording(1001, false));
        assertThat(office.board.paused).doesNotContain(only().id() + "-2");
    }

    @Test
    @DisplayName("has a recording that failed on record when nothing can listen to it, and goes on")
    void cannotBeRecorded() {
        office.board.deaf = true;
        String caller = office.talk(CITIZEN);
        assertThat(office.kept.recording(only().id() + "-1").state()).isEqualTo("FAILED");
        assertThat(office.board.inBridgeWith(caller)).hasSize(2);
        office.refused(office.acts.pauseRecording(1001, true), CallProblem.NO_RECORDING);
    }

    @Test
    @DisplayName("is not left alone: who leaves leaves somebody to go on")
    void nobodyGoesOn() {
        office.talk(CITIZEN);
        office.refused(office.acts.leave(1001), CallProblem.NOBODY_GOES_ON);
        office.refused(office.acts.removeParty(1001, 9), CallProblem.NO_SUCH_PARTY);
        office.refused(
                office.acts.invite(1002, PartyKind.EXPERT, "PJSIP/600@carrier", "600", true), CallProblem.NOT_SEATED);
    }

    @Test
    @DisplayName("is passed on to another queue, or to one seat")
    void transfers() {
        String caller = office.talk(CITIZEN);
        office.ready("1002");
        office.ready("1003");
        office.refused(office.acts.transfer(1001, "nowhere", "1003"), CallProblem.UNKNOWN_QUEUE);
        office.refused(office.acts.transfer(1001, "nowhere", null), CallProblem.UNKNOWN_QUEUE);
        office.done(office.acts.transfer(1001, FakePlace.COMPANY.value(), "1003"));
        assertThat(office.state("1001")).isEqualTo("WRAP_UP");
        assertThat(office.state("1002")).isEqualTo("READY");
        String seat = office.answers("PJSIP/1003");
        assertThat(office.board.inBridgeWith(caller)).containsExactlyInAnyOrder(caller, seat);
        assertThat(only().transfers()).isEqualTo(1);
        assertThat(only().queue()).isEqualTo("company");
    }

    @Test
    @DisplayName("that is passed on to a seat where nobody takes it goes to anybody after a while, in its place")
    void passedToNobody() {
        String caller = office.talk(CITIZEN);
        office.ready("1002");
        office.done(office.acts.transfer(1001, FakePlace.HURRIED.value(), "1009"));
        office.awaitRinging("PJSIP/1002");
        String seat = office.answers("PJSIP/1002");
        assertThat(office.board.inBridgeWith(caller)).containsExactlyInAnyOrder(caller, seat);
        assertThat(only().queue()).isEqualTo("hurried");
    }

    @Test
    @DisplayName("goes back to its place when the seat's telephone dies, but not when its agent hangs up")
    void seatDies() {
        String caller = office.talk(CITIZEN);
        office.hangsUp(
                office.board.inBridgeWith(caller).stream()
                        .filter(leg -> !leg.equals(caller))
                        .findFirst()
                        .orElseThrow(),
                0);
        assertThat(office.state("1001")).as("out of reach").isEqualTo("ON_BREAK");
        assertThat(office.board.people()).containsExactly(caller);
        office.ready("1002");
        String seat = office.answers("PJSIP/1002");
        office.hangsUp(seat, 16);
        assertThat(office.board.legs).isEmpty();
        assertThat(only().ending()).isEqualTo(Ending.FINISHED);
    }

    @Test
    @DisplayName("keys go to the other side; a sensitive part is not recorded")
    void keysAndPause() {
        office.talk(CITIZEN);
        office.done(office.acts.keys(1001, "12#"));
        assertThat(office.board.sent).containsExactly(CITIZEN + " 12#");
        office.done(office.acts.pauseRecording(1001, true));
        assertThat(office.board.paused).hasSize(1);
        office.done(office.acts.pauseRecording(1001, false));
        assertThat(office.board.paused).isEmpty();
    }

    @Test
    @DisplayName("is listened to, whispered into and joined by a shift leader, whose own telephone rings for it")
    void watched() {
        String caller = office.talk(CITIZEN);
        UUID call = only().id();
        office.done(office.acts.sitDown(office.place.profile("1009", 1009).orElseThrow()));
        office.done(office.acts.watch(1009, call, WatchMode.WHISPER));
        String leader = office.answers("PJSIP/1009");
        assertThat(office.board.inBridgeWith(leader)).hasSize(2).doesNotContain(caller);
        assertThat(office.board.legs.values()).extracting(leg -> leg.endpoint).anyMatch(it -> it.endsWith("whisper"));
        office.done(office.acts.watch(1009, call, WatchMode.BARGE));
        assertThat(office.board.inBridgeWith(caller)).hasSize(3).contains(leader);
        assertThat(office.board.people()).hasSize(3);
        office.done(office.acts.watch(1009, call, WatchMode.LISTEN));
        assertThat(office.board.inBridgeWith(caller)).hasSize(2);
        assertThat(office.board.inBridgeWith(leader)).hasSize(2).doesNotContain(caller);
        office.hangsUp(leader, 16);
        assertThat(office.board.bridges).hasSize(1);
        assertThat(office.board.people()).hasSize(2);

        office.done(office.acts.watch(1009, call, WatchMode.BARGE));
        String again = office.answers("PJSIP/1009");
        assertThat(office.board.inBridgeWith(caller)).hasSize(3).contains(again);
        office.hangsUp(caller, 16);
        assertThat(office.board.legs).isEmpty();
    }
}
