package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is listened to (拾音)")
class TapsTest {

    private static final String CITIZEN = "13800000001";
    private static final long AGENT = 1001;

    private final FakeScribe scribe = new FakeScribe();
    private final Office office = new Office(new FakeSwitch(), new Kept(), scribe);

    @AfterEach
    void close() {
        office.close();
    }

    private String seatOf(String caller) {
        return office.board.inBridgeWith(caller).stream()
                .filter(leg -> !leg.equals(caller))
                .findFirst()
                .orElseThrow();
    }

    private void nothingIsLeft() {
        assertThat(scribe.listening).isEmpty();
        assertThat(office.board.tapped()).isEmpty();
        assertThat(office.board.bridges.keySet()).noneMatch(name -> name.startsWith("t."));
        assertThat(office.board.legs.keySet()).noneMatch(name -> name.startsWith("e.") || name.startsWith("h."));
    }

    @Test
    @DisplayName("are both who talk, each alone, from the answer to the end, and their words are put on record")
    void both() {
        office.ready("1001");
        String caller = office.dials(CITIZEN, "12345");
        assertThat(scribe.listening).as("nobody while it rings").isEmpty();
        String seat = office.answers("PJSIP/1001");
        assertThat(scribe.listening).containsExactly("CALLER", "AGENT");
        assertThat(office.board.tapped()).containsExactlyInAnyOrder(caller, seat);

        office.board.says(caller, "水管爆了");
        office.board.says(seat, "在哪里");
        assertThat(office.kept.said)
                .extracting(FloorLog.Said::role, FloorLog.Said::text)
                .containsExactly(tuple(Scribe.Role.CALLER, "水管爆了"), tuple(Scribe.Role.AGENT, "在哪里"));
        assertThat(office.kept.recordings)
                .containsKey(office.kept.said.getFirst().recording());

        office.hangsUp(caller, 16);
        nothingIsLeft();
    }

    @Test
    @DisplayName("is nobody while the recording is paused, from the moment it is asked for")
    void paused() {
        String caller = office.talk(CITIZEN);
        office.done(office.acts.pauseRecording(AGENT, true));
        nothingIsLeft();
        office.board.says(caller, "6222021234567890128");
        assertThat(office.kept.said).isEmpty();

        office.done(office.acts.pauseRecording(AGENT, false));
        assertThat(scribe.listening).containsExactly("CALLER", "AGENT");
        office.board.says(caller, "好了");
        assertThat(office.kept.said).extracting(FloorLog.Said::text).containsExactly("好了");
    }

    @Test
    @DisplayName("is nobody while the caller is on hold, and 110 too once it is in")
    void holdAndPolice() {
        office.talk(CITIZEN);
        office.done(office.acts.hold(AGENT));
        nothingIsLeft();
        office.done(office.acts.resume(AGENT));
        office.done(office.acts.invite(AGENT, PartyKind.EMERGENCY, "PJSIP/110@emergency", "110", false));
        assertThat(scribe.listening).containsExactly("CALLER", "AGENT");
        office.answers("PJSIP/110@emergency");
        assertThat(scribe.listening).containsExactly("CALLER", "AGENT", "PARTY 110");
        office.done(office.acts.leave(AGENT));
        assertThat(scribe.listening).containsExactly("CALLER", "PARTY 110");
    }

    @Test
    @DisplayName("are no more than the place allows")
    void most() {
        scribe.most = 3;
        office.talk(CITIZEN);
        office.ready("1002");
        office.dials("13800000002", "12345");
        office.answers("PJSIP/1002");
        assertThat(scribe.listening).hasSize(3);
    }

    @Test
    @DisplayName("cannot be heard while the switch does not carry it away; the talk goes on, and nothing is left about")
    void deaf() {
        office.board.deaf = true;
        String caller = office.talk(CITIZEN);
        nothingIsLeft();
        assertThat(office.board.inBridgeWith(caller)).hasSize(2);
        assertThat(office.state("1001")).isEqualTo("TALKING");
    }

    @Test
    @DisplayName("is given up when what listens dies by itself, and the talk does not notice")
    void dies() {
        String caller = office.talk(CITIZEN);
        String spy = office.board.legs.keySet().stream()
                .filter(name ->
                        name.startsWith("h.") && office.board.leg(name).endpoint.endsWith(caller))
                .findFirst()
                .orElseThrow();
        office.hangsUp(spy, 16);
        assertThat(scribe.listening).containsExactly("AGENT");
        assertThat(office.board.tapped()).containsExactly(seatOf(caller));
        assertThat(office.state("1001")).isEqualTo("TALKING");
    }

    @Test
    @DisplayName("after a crash is nobody: what listened for the dead process is taken away, the talk goes on")
    void takenOver() {
        String caller = office.talk(CITIZEN);
        Set<String> before = new HashSet<>(office.board.legs.keySet());
        assertThat(before).anyMatch(name -> name.startsWith("e."));
        office.close();
        FakeScribe next = new FakeScribe();
        try (Office after = new Office(office.board, office.kept, next)) {
            assertThat(after.board.tapped()).isEmpty();
            assertThat(after.board.bridges.keySet()).noneMatch(name -> name.startsWith("t."));
            assertThat(after.board.inBridgeWith(caller)).hasSize(2);
            assertThat(next.listening).as("whether it was paused nobody knows").isEmpty();
        }
    }

    @Test
    @DisplayName("goes on being listened to when the connection was lost for a moment")
    void reconnected() {
        String caller = office.talk(CITIZEN);
        // the office's own, which knows that it is not the first connection
        office.takeover.connected(office.board.standing(Set.of()), office.kept.remembered());
        office.settle();
        assertThat(scribe.listening).containsExactly("CALLER", "AGENT");
        assertThat(office.board.tapped()).contains(caller);
        assertThat(office.board.bridges.keySet())
                .filteredOn(name -> name.startsWith("t."))
                .hasSize(2);
    }
}
