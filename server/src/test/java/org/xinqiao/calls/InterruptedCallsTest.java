package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.calls.Tables.CALL;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.Seats.Move;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.ari.TestSwitch;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.platform.ProblemFound;

/** What happens to calls when we, or the switch, are killed in the middle of them. */
@DisplayName("A call that is up (通话中断)")
class InterruptedCallsTest extends RealCalls {

    @Test
    @DisplayName("goes on while the application is away, and is taken up again; whoever came meanwhile is not lost")
    void withoutTheApplication() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO)) {
            ready();
            try (Phone citizen = Phone.calls("12345", CITIZEN, Duration.ofSeconds(8))) {
                untilSeat(Seat.State.TALKING);
                UUID call = call();
                try (Phone next = Phone.calls("12345", CITIZEN, LONG)) {
                    until("one waits", () -> picture().floor().waiting().size() == 1);
                    room.stop();
                    assertThat(citizen.isUp()).isTrue();
                    try (Phone meanwhile = Phone.calls("12345", CITIZEN, LONG)) {
                        room.start();
                        until(
                                "it is taken up",
                                () -> room.picture() != null && seats.now(agent).state() == Seat.State.TALKING);
                        assertThat(call()).isEqualTo(call);
                        until(
                                "who called meanwhile waits behind",
                                () -> picture().floor().waiting().size() == 2);
                        assertThat(meanwhile.isUp()).isTrue();
                    }
                    assertThat(next.isUp()).isTrue();
                    citizen.assertDone();
                    untilSeat(Seat.State.WRAP_UP);
                    seat.assertDone();
                    assertThat(story(call)).containsSubsequence("ANSWERED", "ADOPTED", "FINISHED");
                }
            }
        }
    }

    @Test
    @DisplayName(
            "is over when the switch is killed; the seat is free again, and the next call comes through the new one")
    void withoutTheSwitch() throws Exception {
        UUID call;
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            ready();
            untilSeat(Seat.State.TALKING);
            call = call();
            TestSwitch.running().kill();
            until("it is missed", () -> room.voice() == Voice.DOWN);
            assertThatThrownBy(() -> seats.move(Move.HOLD, agent))
                    .isInstanceOfSatisfying(
                            ProblemFound.class, it -> assertThat(it.problem()).isEqualTo(CallProblem.VOICE_DOWN));
        }
        TestSwitch.running().run("start");
        until("it is there again", () -> room.voice() == Voice.UP);
        until("the call is over", () -> {
            room.flush();
            return sql.fetchExists(CALL, CALL.ID.eq(call), CALL.ENDED_AT.isNotNull());
        });
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO)) {
            if (seats.extension(agent).isEmpty()) {
                seats.sitDown("1001", agent);
            }
            seats.ready(agent);
            try (Phone citizen = Phone.calls("12345", CITIZEN, Duration.ofSeconds(2))) {
                untilSeat(Seat.State.TALKING);
                citizen.assertDone();
                seat.assertDone();
            }
        }
    }
}
