package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.engines.ari.AriEvent.ChannelDtmfReceived;
import org.xinqiao.engines.ari.AriEvent.StasisStart;

@ExtendWith(TestSwitch.class)
@DisplayName("The voices of a call (话音)")
class VoiceTest {

    private static final int AGENT = 1000;
    private static final Duration SHORT = Duration.ofMillis(1000);

    @Test
    void aKeyPressedAtTheOtherEndIsTold() {
        try (Hotline hotline = Hotline.open();
                Expected<StasisStart> arrives = hotline.ari.expect(StasisStart.class, StasisStart::isInbound)) {
            // the switch calls itself: the one leg presses, the other hears
            ChannelId presses = ChannelId.fresh();
            hotline.ari.channels().originate(presses, Origination.to("PJSIP/12345@loop"));
            StasisStart start = arrives.within(Hotline.SOON).orElseThrow();
            assertThat(start.args()).containsExactly("inbound", "loop", "12345");
            ChannelId hears = start.channel().id();
            hotline.after(
                    StasisStart.class, presses, () -> hotline.ari.channels().answer(hears));
            ChannelDtmfReceived key = hotline.after(
                    ChannelDtmfReceived.class,
                    hears,
                    () -> hotline.ari.channels().sendDtmf(presses, "7"));
            assertThat(key.digit()).isEqualTo("7");
            assertThat(key.durationMs()).isPositive();
        }
    }

    @Test
    void whoeverIsMutedIsNotHeardUntilHeIsNoLonger() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Talk talk = Talk.between(hotline, citizen.leg());
            hotline.ari.channels().mute(talk.agent(), Side.IN);
            byte[] muted = CallTest.recordFor(hotline, talk.bridge(), SHORT);
            hotline.ari.channels().unmute(talk.agent(), Side.IN);
            byte[] open = CallTest.recordFor(hotline, talk.bridge(), SHORT);
            assertThat(Tones.share(muted, AGENT)).isLessThan(0.05);
            assertThat(Tones.share(muted, Calling.VOICE)).isGreaterThan(0.5);
            assertThat(Tones.share(open, AGENT)).isGreaterThan(0.2);
            assertThat(seat.isUp()).isTrue();
        }
    }

    @Test
    void aSupervisorHearsBothAndIsHeardByTheAgentAlone() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Talk talk = Talk.between(hotline, citizen.leg());
            ChannelId supervisor = ChannelId.fresh();
            hotline.after(
                    StasisStart.class,
                    supervisor,
                    () -> hotline.ari.channels().snoop(talk.agent(), supervisor, Side.BOTH, Side.OUT));
            BridgeId ear = hotline.ari.bridges().create(BridgeId.fresh()).id();
            hotline.ari.bridges().add(ear, supervisor);
            byte[] heard = CallTest.recordFor(hotline, ear, SHORT);
            assertThat(Tones.share(heard, AGENT)).isGreaterThan(0.2);
            assertThat(Tones.share(heard, Calling.VOICE)).isGreaterThan(0.2);

            hotline.ari.bridges().play(ear, PlaybackId.fresh(), Media.tone("dial"));
            byte[] talkItself = CallTest.recordFor(hotline, talk.bridge(), SHORT);
            assertThat(Tones.share(talkItself, Calling.VOICE) + Tones.share(talkItself, AGENT))
                    .as("nothing of the whisper is in the call")
                    .isGreaterThan(0.9);
            assertThat(seat.isUp()).isTrue();
        }
    }

    @Test
    void promptsAreSpokenAndThePlacesOwnRecordingsGoFirst() throws Exception {
        try (Hotline hotline = Hotline.open()) {
            BridgeId stage = hotline.ari.bridges().create(BridgeId.fresh()).id();
            hotline.ari.bridges().play(stage, PlaybackId.fresh(), Media.sound("welcome"));
            byte[] spoken = CallTest.recordFor(hotline, stage, Duration.ofMillis(1500));
            hotline.ari.bridges().destroy(stage);
            assertThat(Tones.loudness(spoken)).isGreaterThan(300);
            assertThat(Tones.share(spoken, TestSwitch.RECORDED_VOICE)).isLessThan(0.2);

            BridgeId next = hotline.ari.bridges().create(BridgeId.fresh()).id();
            hotline.ari.bridges().play(next, PlaybackId.fresh(), Media.sound(TestSwitch.RECORDED));
            byte[] own = CallTest.recordFor(hotline, next, Duration.ofMillis(800));
            assertThat(Tones.share(own, TestSwitch.RECORDED_VOICE)).isGreaterThan(0.8);
        }
    }

    @Test
    void aPartysVoiceCanBeSentToAnotherProgram() throws Exception {
        try (DatagramSocket program = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            hotline.ari.channels().answer(citizen.leg());
            ChannelId outside = ChannelId.fresh();
            ExternalMedia media = ExternalMedia.rtp("127.0.0.1:" + program.getLocalPort(), "slin16");
            hotline.after(
                    StasisStart.class, outside, () -> hotline.ari.channels().externalMedia(outside, media));
            BridgeId bridge = hotline.ari.bridges().create(BridgeId.fresh()).id();
            hotline.ari.bridges().add(bridge, citizen.leg(), outside);

            program.setSoTimeout(3000);
            DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
            for (int i = 0; i < 25; i++) {
                program.receive(packet);
            }
            assertThat(packet.getLength())
                    .as("20 ms of 16 kHz, 16 bits, behind 12 bytes of heading")
                    .isEqualTo(652);
        }
    }

    @Test
    void musicHoldAndPromptsCanBeStartedAndStopped() {
        try (Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Channels channels = hotline.ari.channels();
            channels.ring(citizen.leg());
            channels.answer(citizen.leg());
            channels.startMusic(citizen.leg());
            channels.stopMusic(citizen.leg());
            channels.hold(citizen.leg());
            channels.unhold(citizen.leg());
            PlaybackId playing = PlaybackId.fresh();
            try (var end = hotline.ari.expect(
                    AriEvent.PlaybackFinished.class,
                    done -> done.playback().id().equals(playing))) {
                assertThat(channels.play(citizen.leg(), playing, Media.sound("welcome"))
                                .targetUri())
                        .isEqualTo("channel:" + citizen.leg());
                channels.stop(playing);
                assertThat(end.within(Duration.ofSeconds(2))).isPresent();
            }
            hotline.untilGone(() -> channels.stop(playing));
            assertThatThrownBy(() -> hotline.ari.bridges().add(new BridgeId("none"), citizen.leg()))
                    .isInstanceOf(AriFailure.Gone.class);
            ChannelId taken = citizen.leg();
            assertThatThrownBy(() -> channels.snoop(taken, taken, Side.BOTH, Side.NONE))
                    .isInstanceOf(AriFailure.class);
        }
    }

    @Test
    void aSeatThatSignsInIsTold() {
        try (Hotline hotline = Hotline.open()) {
            hotline.ari.subscribeToEndpoint("PJSIP");
            try (var signedIn = hotline.ari.expect(
                            AriEvent.EndpointStateChange.class,
                            change -> change.endpoint().resource().equals("1004")
                                    && change.endpoint().state().equals("online"));
                    Phone seat = Phone.ringsAt("1004")) {
                assertThat(signedIn.within(Hotline.SOON)).isPresent();
                assertThat(seat.isUp()).isTrue();
                assertThat(hotline.ari.isOnline("PJSIP/1004")).isTrue();
            }
            assertThat(hotline.ari.isOnline("PJSIP/1005")).isFalse();
            assertThat(hotline.ari.isOnline("PJSIP/none")).isFalse();
        }
    }
}
