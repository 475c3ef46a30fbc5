package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xinqiao.calls.Seats.Move;
import org.xinqiao.calls.Transcript.Line;
import org.xinqiao.calls.floor.PartyKind;
import org.xinqiao.calls.floor.Scribe.Role;
import org.xinqiao.calls.recogniser.Peer;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.callqueue.Seat;

/** Real calls, whose voices go through a real Asterisk to a recogniser in a process of its own, which measures what it hears. */
@DisplayName("A call that is transcribed (机器转写)")
class TranscribedCallsTest extends RealCalls {

    private static final String CALLERS = "我的电话是一三八零零一三八零零零";
    private static final String HIDDEN = "我的电话是138****8000";
    private static final String AGENTS = "请您说一下地址";
    private static final String POLICES = "这里是一一零";

    private static final Peer PEER = Peer.that(Map.of(CITIZEN, CALLERS, AGENT, AGENTS, POLICE, POLICES));

    @Autowired
    private PastCalls past;

    @DynamicPropertySource
    static void recogniser(DynamicPropertyRegistry settings) {
        settings.add("xinqiao.recogniser.url", () -> PEER.url().toString());
        settings.add("xinqiao.recogniser.token-file", () -> PEER.token().toString());
    }

    @AfterAll
    static void stop() throws IOException {
        PEER.close();
    }

    private Transcript transcript() {
        return Objects.requireNonNull(now().transcript(), "somebody listens");
    }

    private List<String> said(Role role) {
        return transcript().lines().stream()
                .filter(line -> line.role() == role && line.settled())
                .map(Line::text)
                .toList();
    }

    /** Legs and bridges that only listen. */
    private long listening() {
        long legs = room.ari().channels().list().stream()
                .filter(leg -> leg.id().value().matches("[he]\\..*"))
                .count();
        return legs
                + room.ari().bridges().list().stream()
                        .filter(bridge -> bridge.id().value().startsWith("t."))
                        .count();
    }

    @Test
    @DisplayName("shows who said what while it goes on, and in its story afterwards, with the numbers hidden")
    void eachParty() throws Exception {
        ready();
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone police = Phone.police(POLICE);
                Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            untilSeat(Seat.State.TALKING);
            UUID call = call();
            until(
                    "both were understood",
                    () -> said(Role.CALLER).contains(HIDDEN) && said(Role.AGENT).contains(AGENTS));
            assertThat(transcript().test()).isFalse();
            assertThat(transcript().reached()).isTrue();
            seats.invite(PartyKind.EMERGENCY, "110", "", false, agent);
            until("110 was understood", () -> said(Role.PARTY).contains(POLICES));
            assertThat(said(Role.CALLER)).as("each its own voice").doesNotContain(AGENTS, POLICES);
            seats.move(Move.HANG_UP, agent);
            untilSeat(Seat.State.WRAP_UP);
            until("nothing listens any longer", () -> listening() == 0);
            room.flush();

            Transcript kept = Objects.requireNonNull(past.open(call, agent).transcript());
            assertThat(kept.lines()).extracting(Line::text).contains(HIDDEN, AGENTS, POLICES);
            assertThat(kept.lines())
                    .filteredOn(line -> line.role() == Role.PARTY)
                    .allSatisfy(line -> assertThat(line.label()).isEqualTo("110"));
            assertThat(kept.lines()).extracting(Line::at).isSorted();
            until("110 has hung up", () -> !police.isUp());
            citizen.assertDone();
            seat.assertDone();
        }
    }

    @Test
    @DisplayName(
            "is not while its recording is paused, nor after the application was killed; nothing is left on the switch")
    void pausedAndKilled() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO)) {
            ready();
            try (Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
                untilSeat(Seat.State.TALKING);
                until("both are heard", () -> listening() == 6);
                seats.move(Move.PAUSE_RECORDING, agent);
                until("nobody is heard", () -> listening() == 0);
                seats.move(Move.RESUME_RECORDING, agent);
                until("both are heard again", () -> listening() == 6);

                room.stop();
                room.start();
                until(
                        "it is taken up",
                        () -> room.picture() != null
                                && room.voice() == Voice.UP
                                && seats.now(agent).state() == Seat.State.TALKING);
                until("what listened is gone", () -> listening() == 0);
                assertThat(citizen.isUp()).isTrue();
                seats.move(Move.HANG_UP, agent);
                citizen.assertDone();
                seat.assertDone();
            }
        }
    }
}
