package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.calls.Tables.RECORDING;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.floor.PartyKind;
import org.xinqiao.calls.floor.WatchMode;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.ari.Tones;
import org.xinqiao.engines.callqueue.Seat;

/** Real calls with two people at seats: passed on, asked about, watched. */
@DisplayName("A real call and a second seat (真实通话·第二席)")
class LedCallsTest extends RealCalls {

    private static final int SECOND = 1400;

    @Autowired
    private Wall wall;

    private Viewer second;

    @BeforeEach
    void secondSits() {
        second = viewers.named("banzhang01");
        seats.sitDown("1002", second);
    }

    @AfterEach
    void secondGetsUp() {
        if (seats.extension(second).isPresent()) {
            if (seats.now(second).state() == Seat.State.WRAP_UP) {
                seats.wrapUp("none", "", second);
            }
            seats.getUp(second);
        }
    }

    @Test
    @DisplayName("is passed on to one seat, where it goes on, in a recording of its own")
    void passedOn() throws Exception {
        ready();
        seats.ready(second);
        try (Phone first = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            untilSeat(Seat.State.TALKING);
            UUID call = call();
            seats.takeBreak("REST", second);
            try (Phone other = Phone.answersAt("1002", SECOND, Duration.ZERO)) {
                seats.ready(second);
                talkFor(Duration.ofSeconds(1));
                seats.transfer(null, "1002", agent);
                until("the second talks", () -> seats.now(second).state() == Seat.State.TALKING);
                assertThat(Objects.requireNonNull(seats.now(second).call()).id())
                        .isEqualTo(call);
                first.assertDone();
                talkFor(Duration.ofSeconds(2));
                seats.move(Seats.Move.HANG_UP, second);
                citizen.assertDone();
                other.assertDone();
            }
            assertThat(story(call)).containsSubsequence("ANSWERED", "TRANSFERRED", "RINGING", "ANSWERED", "FINISHED");
            assertThat(heard(call)).hasSize(2).last().satisfies(wav -> {
                assertThat(Tones.share(wav, CITIZEN)).isGreaterThan(0.1);
                assertThat(Tones.share(wav, SECOND)).isGreaterThan(0.1);
            });
        }
    }

    @Test
    @DisplayName(
            "waits with music while a colleague is asked, is joined by them, and goes on with them when the first leaves")
    void asked() throws Exception {
        ready();
        try (Phone first = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone other = Phone.answersAt("1002", SECOND, Duration.ZERO);
                Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            untilSeat(Seat.State.TALKING);
            UUID call = call();
            seats.invite(PartyKind.SEAT, "1002", "", true, agent);
            until("the colleague is there", () -> now().parties().stream().anyMatch(SeatNow.PartyNow::present));
            assertThat(now().caller().present()).isTrue();
            talkFor(Duration.ofSeconds(2));
            seats.move(Seats.Move.JOIN, agent);
            talkFor(Duration.ofSeconds(1));
            seats.move(Seats.Move.LEAVE, agent);
            untilSeat(Seat.State.WRAP_UP);
            first.assertDone();
            talkFor(Duration.ofSeconds(1));
            assertThat(citizen.isUp()).isTrue();
            assertThat(other.isUp()).isTrue();
            assertThat(story(call)).containsSubsequence("ANSWERED", "INVITED", "JOINED", "SEAT_LEFT");
        }
    }

    @Test
    @DisplayName("is listened to unheard, whispered into for the agent alone, and stepped into, heard by both")
    void watched() throws Exception {
        ready();
        try (Phone first = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            untilSeat(Seat.State.TALKING);
            UUID call = call();
            try (Phone leader = Phone.answersAt("1002", SECOND, Duration.ZERO)) {
                wall.watch(call, WatchMode.LISTEN, second);
                talkFor(Duration.ofSeconds(2));
                wall.watch(call, WatchMode.WHISPER, second);
                talkFor(Duration.ofSeconds(2));
                wall.watch(call, WatchMode.BARGE, second);
                talkFor(Duration.ofSeconds(3));
                assertThat(leader.isUp()).isTrue();
                until(
                        "the leader is in",
                        () -> watching().filter(SeatNow.WatchNow::answered).isPresent());
                assertThat(watching())
                        .hasValue(new SeatNow.WatchNow(
                                call,
                                WatchMode.BARGE,
                                "1001",
                                seats.others(second).getFirst().name(),
                                true));
                wall.unwatch(second);
                leader.assertDone();
                assertThat(seats.now(second).watching()).isNull();
                seats.move(Seats.Move.HANG_UP, agent);
                citizen.assertDone();
                first.assertDone();
            }
            byte[] wav = heard(call).getFirst();
            assertThat(Tones.share(Tones.part(wav, 0, 4), SECOND)).isLessThan(0.02);
            assertThat(Tones.share(Tones.part(wav, -2, -0.3), SECOND)).isGreaterThan(0.1);
            assertThat(Tones.share(Tones.part(wav, -2, -0.3), CITIZEN)).isGreaterThan(0.1);
            assertThat(seats.now(second).breakReason()).isIn("WATCHING", "SITTING_DOWN");
        }
    }

    /** All that was recorded of it and is over. */
    private List<byte[]> heard(UUID call) {
        until("the recording is there", () -> {
            room.flush();
            return sql.fetchExists(RECORDING, RECORDING.CALL.eq(call), RECORDING.STATE.eq("KEPT"))
                    && !sql.fetchExists(RECORDING, RECORDING.CALL.eq(call), RECORDING.STATE.eq("RUNNING"));
        });
        return sql
                .select(RECORDING.NAME)
                .from(RECORDING)
                .where(RECORDING.CALL.eq(call), RECORDING.STATE.eq("KEPT"))
                .orderBy(RECORDING.STARTED_AT)
                .fetch(RECORDING.NAME)
                .stream()
                .map(recordings::audio)
                .toList();
    }

    private Optional<SeatNow.WatchNow> watching() {
        return Optional.ofNullable(seats.now(second).watching());
    }
}
