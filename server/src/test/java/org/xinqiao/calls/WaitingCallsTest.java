package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.RECORDING;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.ari.Tones;
import org.xinqiao.engines.callqueue.Seat;

/** Real callers whom nobody answers at once. */
@DisplayName("A real caller who waits (真实排队)")
class WaitingCallsTest extends RealCalls {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @Autowired
    private BlockedCallers blocked;

    @Autowired
    private Citizens citizens;

    @Test
    @DisplayName(
            "presses 1, may hang up, and is called back when its turn comes: the agent's telephone first, then theirs")
    void calledBack() {
        try (Phone citizen = Phone.callsAndPresses('1', A_MOMENT, CITIZEN, LONG)) {
            citizen.assertDone();
        }
        UUID call = UUID.fromString(picture().floor().waiting().getFirst().id().value());
        assertThat(story(call)).containsSubsequence("ARRIVED", "QUEUED", "PROMISED");
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone citizen = Phone.citizen(CITIZEN)) {
            ready();
            until(
                    "they talk",
                    () -> seats.now(agent).call() != null && now().caller().present());
            assertThat(call()).isEqualTo(call);
            seats.move(Seats.Move.HANG_UP, agent);
            citizen.assertDone();
            seat.assertDone();
        }
        assertThat(story(call)).containsSubsequence("PROMISED", "ANSWERED", "DIALLED", "REACHED", "FINISHED");
        assertThat(sql.select(CALL.DIRECTION).from(CALL).where(CALL.ID.eq(call)).fetchSingle(CALL.DIRECTION))
                .isEqualTo("CALLBACK");
    }

    @Test
    @DisplayName("presses 2 and leaves a message, which can be heard")
    void leavesAMessage() {
        try (Phone citizen = Phone.callsAndPresses('2', A_MOMENT, CITIZEN, Duration.ofSeconds(12))) {
            until(
                    "the message is being recorded",
                    () -> sql.fetchExists(RECORDING, RECORDING.KIND.eq("VOICEMAIL"), RECORDING.STATE.eq("RUNNING")));
            citizen.assertDone();
        }
        until(
                "the message is there",
                () -> sql.fetchExists(RECORDING, RECORDING.KIND.eq("VOICEMAIL"), RECORDING.STATE.eq("KEPT")));
        var row = sql.selectFrom(RECORDING)
                .where(RECORDING.KIND.eq("VOICEMAIL"))
                .orderBy(RECORDING.STARTED_AT.desc())
                .limit(1)
                .fetchSingle();
        byte[] wav = recordings.audio(Objects.requireNonNull(row.getName()));
        assertThat(Tones.seconds(wav)).isGreaterThan(1.0);
        assertThat(Tones.share(wav, CITIZEN)).isGreaterThan(0.3);
        assertThat(sql.fetchExists(CALL, CALL.ID.eq(row.getCall()), CALL.ENDING.eq("VOICEMAIL")))
                .isTrue();
    }

    @Test
    @DisplayName("of a number that two people have blocked hears so and is let go, and nobody's telephone rings")
    void isBlocked() throws Exception {
        Viewer leader = viewers.named("banzhang01");
        Viewer other = viewers.named("banzhang02");
        CitizenId citizen = citizens.findOrCreate("", Phone.CALLER_NUMBER);
        Block block = blocked.propose(citizen, new BlockedCallers.Proposal("反复拨打骚扰", 30, null), leader);
        block = blocked.review(block.id(), block.version(), true, "属实", other);
        ready();
        try (Phone seat = Phone.ringsAt("1001");
                Phone caller = Phone.calls("12345", CITIZEN, LONG)) {
            until("it is on its way out", () -> picture().calls().size() == 1);
            assertThat(picture().floor().waiting()).isEmpty();
            assertThat(seats.now(agent).state()).isEqualTo(Seat.State.READY);
            talkFor(Duration.ofSeconds(9));
            caller.assertDone();
            until("it is let go", () -> sql.fetchExists(CALL, CALL.ENDING.eq("BLOCKED")));
            assertThat(seat.isUp()).isTrue();
        } finally {
            blocked.lift(block.id(), block.version(), "试毕", leader);
        }
    }
}
