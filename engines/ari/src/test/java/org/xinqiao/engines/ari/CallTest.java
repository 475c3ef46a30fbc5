package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.engines.ari.AriEvent.ChannelDestroyed;
import org.xinqiao.engines.ari.AriEvent.PlaybackFinished;
import org.xinqiao.engines.ari.AriEvent.RecordingFinished;

@ExtendWith(TestSwitch.class)
@DisplayName("A call on the real switch (通话)")
class CallTest {

    private static final int CITIZEN = Calling.VOICE;
    private static final int AGENT = 1000;
    private static final int POLICE = 1700;
    private static final int NOBODY = 2600;
    private static final Duration LONG = Duration.ofSeconds(40);

    @Test
    void isAnsweredHearsThePromptTalksToTheSeatAndIsRecorded() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ofMillis(200));
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Ari ari = hotline.ari;
            ari.channels().answer(citizen.leg());
            hear(hotline, citizen.leg(), "bye");

            ChannelId agent = hotline.rung("PJSIP/1001");
            BridgeId talk = ari.bridges().create(BridgeId.fresh()).id();
            ari.bridges().add(talk, citizen.leg(), agent);
            assertThat(ari.bridges().get(talk).channels()).containsExactlyInAnyOrder(citizen.leg(), agent);
            long begin = System.nanoTime();
            byte[] recording = recordFor(hotline, talk, Duration.ofMillis(2500));
            double took = (System.nanoTime() - begin) / 1e9;

            assertThat(Tones.loudness(recording)).isGreaterThan(1000);
            assertThat(Tones.seconds(recording)).isBetween(2.3, took + 0.1);
            assertThat(Tones.share(recording, CITIZEN)).isGreaterThan(0.2);
            assertThat(Tones.share(recording, AGENT)).isGreaterThan(0.2);
            assertThat(Tones.share(recording, NOBODY)).isLessThan(0.02);

            for (ChannelId leg : new ChannelId[] {agent, citizen.leg()}) {
                ChannelDestroyed end = hotline.after(
                        ChannelDestroyed.class, leg, () -> ari.channels().hangUp(leg, HangupReason.NORMAL));
                assertThat(end.cause()).isEqualTo(16);
            }
            ari.bridges().destroy(talk);
            assertThat(ari.channels().list()).isEmpty();
            citizen.phone().assertDone();
            seat.assertDone();
        }
    }

    @Test
    void takesAThirdPartyInAndTheRecordingHasAllThree() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Phone police = Phone.police(POLICE);
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Ari ari = hotline.ari;
            ari.channels().answer(citizen.leg());
            ChannelId agent = hotline.rung("PJSIP/1001");
            BridgeId talk = ari.bridges().create(BridgeId.fresh()).id();
            ari.bridges().add(talk, citizen.leg(), agent);
            ChannelId desk = hotline.rung("PJSIP/110@emergency");
            ari.bridges().add(talk, desk);
            byte[] together = recordFor(hotline, talk, Duration.ofMillis(1500));
            for (int voice : Set.of(CITIZEN, AGENT, POLICE)) {
                assertThat(Tones.share(together, voice)).as(voice + " Hz").isGreaterThan(0.1);
            }

            hotline.after(ChannelDestroyed.class, agent, () -> ari.channels().hangUp(agent, HangupReason.NORMAL));
            seat.assertDone();
            byte[] withoutAgent = recordFor(hotline, talk, Duration.ofMillis(1000));
            assertThat(Tones.share(withoutAgent, AGENT)).isLessThan(0.02);
            assertThat(Tones.share(withoutAgent, POLICE)).isGreaterThan(0.2);
            assertThat(police.isUp()).isTrue();
        }
    }

    @Test
    void endsWithACauseWhenNobodyAnswers() {
        try (Phone seat = Phone.ringsAt("1002");
                Hotline hotline = Hotline.open()) {
            ChannelId leg = ChannelId.fresh();
            Origination ring = Origination.to("PJSIP/1002").within(Duration.ofSeconds(1));
            ChannelDestroyed end = hotline.after(
                    ChannelDestroyed.class, leg, () -> hotline.ari.channels().originate(leg, ring));
            assertThat(end.cause()).isEqualTo(19);
            assertThat(hotline.events)
                    .anyMatch(event -> event instanceof AriEvent.Dial dial
                            && dial.peer().id().equals(leg)
                            && dial.status() == AriEvent.DialStatus.RINGING);
            seat.assertDone();
        }
    }

    @Test
    void cannotBeMadeToASeatThatIsNotThere() {
        try (Hotline hotline = Hotline.open()) {
            for (String nobody : new String[] {"PJSIP/1003", "PJSIP/4711", "NOTHING/1"}) {
                assertThatThrownBy(() -> hotline.ari.channels().originate(ChannelId.fresh(), Origination.to(nobody)))
                        .isInstanceOf(AriFailure.NotReachable.class)
                        .hasMessageContaining(nobody)
                        .extracting("code")
                        .isEqualTo("switch-not-reachable");
            }
            assertThat(hotline.ari.channels().list()).isEmpty();
        }
    }

    @Test
    void toldOfItsEndAndItsCauseWhenTheCallerHangsUp() throws Exception {
        try (Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline, Duration.ofMillis(500))) {
            ChannelDestroyed end = hotline.after(
                    ChannelDestroyed.class,
                    citizen.leg(),
                    () -> hotline.ari.channels().answer(citizen.leg()));
            assertThat(end.cause()).isEqualTo(16);
            assertThat(hotline.events)
                    .filteredOn(event -> Hotline.channelOf(event).equals(citizen.leg()))
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsSubsequence("StasisStart", "ChannelStateChange", "StasisEnd", "ChannelDestroyed");
            assertThatThrownBy(() -> hotline.ari.channels().answer(citizen.leg()))
                    .isInstanceOf(AriFailure.Gone.class);
            citizen.phone().assertDone();
        }
    }

    @Test
    void isRecordedUntilTheLastHasHungUp() throws Exception {
        String name = "call-" + BridgeId.fresh();
        try (Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline, Duration.ofMillis(700));
                var done = hotline.ari.expect(
                        RecordingFinished.class, end -> end.recording().name().equals(name))) {
            hotline.ari.channels().answer(citizen.leg());
            BridgeId alone = hotline.ari.bridges().create(BridgeId.fresh()).id();
            hotline.ari.bridges().add(alone, citizen.leg());
            hotline.ari.bridges().record(alone, RecordingOrder.named(name));
            assertThat(done.within(Hotline.SOON)).isPresent();
            hotline.untilGone(() -> hotline.ari.recordings().stop(name));
            assertThat(Tones.share(stored(hotline, name), CITIZEN)).isGreaterThan(0.5);
        }
    }

    @Test
    void isNotMetByABusyToneWhileNoApplicationIsThere() {
        try (Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            citizen.assertAnswered();
        }
    }

    @Test
    void isRefusedToANumberThatIsNotOurs() {
        try (Hotline hotline = Hotline.open();
                Phone citizen = Phone.calls("99999", CITIZEN, LONG)) {
            citizen.assertRefused("404");
            assertThat(hotline.events).isEmpty();
        }
    }

    @Test
    void isRefusedFromWhereverNoTrunkIs() {
        try (Hotline hotline = Hotline.open();
                Phone stranger = Phone.strangerCalls("12345")) {
            stranger.assertRefused("401");
            assertThat(hotline.events).isEmpty();
        }
    }

    private static void hear(Hotline hotline, ChannelId leg, String prompt) {
        PlaybackId playing = PlaybackId.fresh();
        try (var heard = hotline.ari.expect(
                PlaybackFinished.class, end -> end.playback().id().equals(playing))) {
            hotline.ari.channels().play(leg, playing, Media.sound(prompt));
            PlaybackFinished end = heard.within(Hotline.SOON).orElseThrow();
            assertThat(end.playback().state()).isEqualTo("done");
        }
    }

    static byte[] recordFor(Hotline hotline, BridgeId bridge, Duration time) throws IOException, InterruptedException {
        String name = "call-" + BridgeId.fresh();
        try (var done = hotline.ari.expect(
                RecordingFinished.class, end -> end.recording().name().equals(name))) {
            hotline.ari.bridges().record(bridge, RecordingOrder.named(name));
            Thread.sleep(time);
            hotline.ari.recordings().stop(name);
            assertThat(done.within(Hotline.SOON)).isPresent();
        }
        return stored(hotline, name);
    }

    /** Fetches it and leaves nothing on the switch. */
    private static byte[] stored(Hotline hotline, String name) throws IOException {
        try (InputStream file = hotline.ari.recordings().open(name)) {
            return file.readAllBytes();
        } finally {
            hotline.ari.recordings().delete(name);
        }
    }
}
