package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After a crash (接管)")
class TakeoverTest {

    private static final String CITIZEN = "13800000001";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CallRecord only() {
        return office.kept.only();
    }

    @Test
    @DisplayName("is adopted after the application was killed, in any state, and what belongs to nobody is cleaned up")
    void killed() {
        String talking = office.talk(CITIZEN);
        office.ready("1002");
        String ringing = office.dials("13800000002", "12345");
        String waiting = office.dials("13800000003", "12345");
        String promised = office.dials("13800000004", "12345");
        office.presses(promised, "1");
        office.hangsUp(promised, 16);
        office.board.bridges.put("b.leaked", new java.util.HashSet<>());
        String listens = office.board.legs.keySet().stream()
                .filter(leg -> leg.startsWith(Recorder.LISTENER))
                .findFirst()
                .orElseThrow();
        String left = Recorder.LISTENER + java.util.UUID.randomUUID() + ".1";
        office.board.legs.put(left, new FakeSwitch.Leg("Snoop/gone"));
        String unseen = "in-99-13800000005";
        office.board.legs.put(unseen, new FakeSwitch.Leg("13800000005"));
        office.close();

        try (Office next = new Office(office.board, office.kept)) {
            assertThat(next.state("1001")).isEqualTo("TALKING");
            assertThat(next.board.inBridgeWith(talking)).hasSize(2);
            assertThat(next.board.bridges).doesNotContainKey("b.leaked");
            assertThat(next.board.legs)
                    .as("what still records")
                    .containsKey(listens)
                    .doesNotContainKey(left);
            String seat = next.answers("PJSIP/1002");
            assertThat(next.board.inBridgeWith(ringing)).containsExactlyInAnyOrder(ringing, seat);
            assertThat(next.floor.picture().floor().waiting())
                    .extracting(call -> call.callback() != null)
                    .containsExactly(false, true, false);
            next.hangsUp(waiting, 16);
            next.hangsUp(talking, 16);
            next.hangsUp(ringing, 16);
            next.hangsUp(unseen, 16);
            assertThat(next.kept.calls.values())
                    .filteredOn(call -> call.endedAt() == null)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("is over when the switch was out of reach and came back without it")
    void switchRestarted() {
        String caller = office.talk(CITIZEN);
        String seat = office.board.inBridgeWith(caller).stream()
                .filter(leg -> !leg.equals(caller))
                .findFirst()
                .orElseThrow();
        comesBackWithout(caller, seat);
        assertThat(only().endedAt()).isNotNull();
        assertThat(office.state("1001")).as("its agent still sits there").isEqualTo("WRAP_UP");
    }

    @Test
    @DisplayName("is over for the seat of a callback too, and the seat has not lost its line")
    void switchRestartedDuringACallback() {
        office.hangsUp(promised(), 16);
        office.ready("1001");
        String seat = office.answers("PJSIP/1001");
        String called = office.answers("PJSIP/" + CITIZEN + "@carrier");
        comesBackWithout(seat, called);
        assertThat(office.state("1001")).isEqualTo("WRAP_UP");
    }

    private String promised() {
        String caller = office.dials(CITIZEN, "12345");
        office.presses(caller, "1");
        return caller;
    }

    private void comesBackWithout(String... legs) {
        office.board.legs.clear();
        office.board.bridges.clear();
        var standing = new Takeover.Standing(Map.of(), Map.of(), Set.of(legs));
        new Takeover(
                        office.floor,
                        office.ears) // what knows that it is not the first connection is the one of the office
                .connected(standing, office.kept.remembered());
        office.settle();
    }
}
