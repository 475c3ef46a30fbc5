package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.RECORDING;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.Seats.Move;
import org.xinqiao.calls.floor.PartyKind;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.ari.Tones;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.platform.ProblemFound;

/** Real calls by sipp, through a real Asterisk, given out by the whole server. */
@DisplayName("A real call (真实通话)")
class RealCallsTest extends RealCalls {

    @Test
    @DisplayName("is answered, heard by both, three-way with 110, and recorded with all parties")
    void withThePolice() throws Exception {
        ready();
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ofMillis(200));
                Phone police = Phone.police(POLICE);
                Phone citizen = Phone.calls("12345", CITIZEN, Duration.ofSeconds(7))) {
            untilSeat(Seat.State.TALKING);
            UUID call = call();
            SeatNow.CallNow now = now();
            assertThat(now.dialled()).isEqualTo("12345");
            assertThat(now.hotline()).isNotNull();
            assertThat(now.caller().maskedPhone()).isEqualTo("138****8000");
            assertThat(now.caller().citizen()).isNotNull();
            talkFor(Duration.ofSeconds(1));

            seats.invite(PartyKind.EMERGENCY, "110", "", false, agent);
            until("110 is in", () -> now().parties().stream().anyMatch(SeatNow.PartyNow::present));
            talkFor(Duration.ofSeconds(2));
            seats.move(Move.LEAVE, agent);
            untilSeat(Seat.State.WRAP_UP);
            talkFor(Duration.ofSeconds(1));
            assertThat(citizen.isUp()).isTrue();
            assertThat(police.isUp()).isTrue();
            citizen.assertDone();
            until("it is over", () -> sql.fetchExists(CALL, CALL.ID.eq(call), CALL.ENDING.eq("FINISHED")));
            seats.wrapUp("emergency", "", agent);

            String name = Objects.requireNonNull(sql.select(RECORDING.NAME)
                    .from(RECORDING)
                    .where(RECORDING.CALL.eq(call))
                    .fetchSingle(RECORDING.NAME));
            until(
                    "the recording is there",
                    () -> sql.fetchExists(RECORDING, RECORDING.NAME.eq(name), RECORDING.STATE.eq("KEPT")));
            byte[] wav = recordings.audio(name);
            assertThat(Tones.seconds(wav)).isBetween(3.0, 9.0);
            assertThat(Tones.share(wav, CITIZEN)).isGreaterThan(0.1);
            assertThat(Tones.share(wav, AGENT)).isGreaterThan(0.1);
            assertThat(Tones.share(wav, POLICE)).isGreaterThan(0.05);
            assertThat(story(call))
                    .containsSubsequence("ARRIVED", "QUEUED", "RINGING", "ANSWERED", "INVITED", "JOINED", "SEAT_LEFT");
        }
    }

    @Test
    @DisplayName("that is given up while nobody answers is abandoned, and the seat that did not answer is out")
    void abandoned() {
        ready();
        try (Phone seat = Phone.ringsAt("1001");
                Phone citizen = Phone.calls("12345", CITIZEN, Duration.ofSeconds(2))) {
            untilSeat(Seat.State.RINGING);
            UUID call = call();
            seats.move(Move.DECLINE, agent);
            untilSeat(Seat.State.ON_BREAK);
            until("it is given up", () -> sql.fetchExists(CALL, CALL.ID.eq(call), CALL.ENDING.eq("ABANDONED")));
            assertThat(seats.now(agent).breakReason()).isEqualTo("DECLINED");
            citizen.assertDone();
            seat.assertDone();
        }
    }

    @Test
    @DisplayName("to a merged number reaches its own queue, and the agent sees which number was dialled")
    void oldNumber() {
        ready();
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone citizen = Phone.calls("12319", CITIZEN, Duration.ofSeconds(2))) {
            untilSeat(Seat.State.TALKING);
            SeatNow.CallNow now = now();
            assertThat(now.dialled()).isEqualTo("12319");
            assertThat(now.hotline())
                    .isNotNull()
                    .extracting(SeatNow.HotlineName::number)
                    .isEqualTo("12319");
            citizen.assertDone();
            seat.assertDone();
        }
    }

    @Test
    @DisplayName("is made by an agent: their own telephone first, then the other side, whose number nobody sees")
    void outward() {
        seats.sitDown("1001", agent);
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone citizen = Phone.citizen(CITIZEN)) {
            seats.call("13800138000", agent);
            until("they talk", () -> now().caller().present());
            UUID call = call();
            assertThat(now().phase()).isEqualTo("TALKING");
            seats.move(Move.HANG_UP, agent);
            citizen.assertDone();
            seat.assertDone();
            assertThat(story(call)).containsSubsequence("QUEUED", "ANSWERED", "DIALLED", "REACHED", "FINISHED");
            assertThatThrownBy(() -> seats.move(Move.HOLD, agent))
                    .isInstanceOfSatisfying(
                            ProblemFound.class, it -> assertThat(it.problem()).isEqualTo(CallProblem.NO_CALL));
        }
    }

    @Test
    @DisplayName("at a seat that is not there goes on to the next, and the call waits in its place meanwhile")
    void unreachable() {
        seats.sitDown("2001", agent);
        seats.ready(agent);
        try (Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            untilSeat(Seat.State.ON_BREAK);
            assertThat(seats.now(agent).breakReason()).isEqualTo("UNREACHABLE");
            assertThat(citizen.isUp()).isTrue();
            assertThat(picture().floor().waiting()).hasSize(1);
            seats.getUp(agent);
            try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO)) {
                ready();
                untilSeat(Seat.State.TALKING);
                seats.move(Move.HOLD, agent);
                untilSeat(Seat.State.HOLD);
                seats.move(Move.RESUME, agent);
                seats.move(Move.HANG_UP, agent);
                citizen.assertDone();
                seat.assertDone();
            }
        }
    }
}
