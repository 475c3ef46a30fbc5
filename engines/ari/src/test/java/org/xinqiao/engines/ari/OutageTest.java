package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.engines.ari.AriEvent.ChannelDestroyed;

@ExtendWith(TestSwitch.class)
@DisplayName("When the connection to the switch is lost (断线)")
class OutageTest {

    private static final int AGENT = 1000;

    @Test
    void aCallStaysUpAndIsTakenUpAgain() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Forwarder line = Forwarder.to(TestSwitch.running().http());
                Hotline hotline = Hotline.open(TestSwitch.running().settings(line.port()));
                Calling citizen = Calling.at(hotline)) {
            Talk talk = Talk.between(hotline, citizen.leg());
            line.cut();
            assertThat(hotline.nextBreak()).isNotEmpty();
            assertThatThrownBy(() -> hotline.ari.channels().list()).isInstanceOf(AriFailure.class);
            assertThat(hotline.ari.isConnected()).isFalse();
            line.mend();

            Standing standing = hotline.nextStanding();
            assertThat(standing.channels()).extracting(Channel::id).contains(citizen.leg(), talk.agent());
            assertThat(standing.bridges()).extracting(Bridge::id).containsExactly(talk.bridge());
            assertThat(standing.lostChannels()).isEmpty();
            assertThat(standing.lostBridges()).isEmpty();
            byte[] recording = CallTest.recordFor(hotline, talk.bridge(), Duration.ofMillis(1000));
            assertThat(Tones.share(recording, Calling.VOICE)).isGreaterThan(0.2);
            assertThat(Tones.share(recording, AGENT)).isGreaterThan(0.2);
            hotline.after(
                    ChannelDestroyed.class,
                    citizen.leg(),
                    () -> hotline.ari.channels().hangUp(citizen.leg(), HangupReason.NORMAL));
            assertThat(seat.isUp()).isTrue();
        }
    }

    @Test
    void whatEndedMeanwhileIsSaidToBeLost() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Forwarder line = Forwarder.to(TestSwitch.running().http());
                Hotline hotline = Hotline.open(TestSwitch.running().settings(line.port()));
                Calling citizen = Calling.at(hotline)) {
            Talk talk = Talk.between(hotline, citizen.leg());
            line.cut();
            hotline.nextBreak();
            Wire aside = new Wire(TestSwitch.running().settings(), HttpClient.newHttpClient());
            new Channels(aside, new Ledger(), TestSwitch.APP).hangUp(talk.agent(), HangupReason.NORMAL);
            new Bridges(aside, new Ledger(), TestSwitch.APP).destroy(talk.bridge());
            seat.assertDone();
            line.mend();

            Standing standing = hotline.nextStanding();
            assertThat(standing.lostChannels()).containsExactly(talk.agent());
            assertThat(standing.lostBridges()).containsExactly(talk.bridge());
            assertThat(standing.channels()).extracting(Channel::id).containsExactly(citizen.leg());
        }
    }

    @Test
    void anApplicationThatIsStartedAnewFindsTheCallsOfTheOld() {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Hotline old = Hotline.open();
                Calling citizen = Calling.at(old)) {
            Talk talk = Talk.between(old, citizen.leg());
            old.leave();
            try (Hotline anew = Hotline.waiting(TestSwitch.running().settings())) {
                Standing standing = anew.nextStanding();
                assertThat(standing.channels()).extracting(Channel::id).contains(citizen.leg(), talk.agent());
                assertThat(standing.bridges()).extracting(Bridge::id).containsExactly(talk.bridge());
                assertThat(standing.lostChannels()).isEmpty();
                ChannelDestroyed end = anew.after(
                        ChannelDestroyed.class,
                        citizen.leg(),
                        () -> anew.ari.channels().hangUp(citizen.leg(), HangupReason.NORMAL));
                assertThat(end.cause()).isEqualTo(16);
                assertThat(seat.isUp()).isTrue();
            }
        }
    }

    @Test
    void aSilentConnectionIsGivenUp() throws IOException {
        AriSettings usual = TestSwitch.running().settings();
        try (Forwarder line = Forwarder.to(TestSwitch.running().http())) {
            AriSettings impatient = new AriSettings(
                    TestSwitch.running().settings(line.port()).base(),
                    usual.app(),
                    usual.password(),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(300),
                    usual.backoff());
            try (Hotline hotline = Hotline.open(impatient)) {
                line.fallSilent();
                assertThat(hotline.nextBreak()).contains("silent");
                assertThatThrownBy(() -> hotline.ari.channels().list()).isInstanceOf(AriFailure.Unanswered.class);
                line.mend();
                assertThat(hotline.nextStanding().channels()).isEmpty();
            }
        }
    }

    @Test
    void whoeverIsReplacedGivesWay() {
        try (Hotline first = Hotline.open();
                Hotline second = Hotline.open()) {
            assertThat(first.nextBreak()).contains("another process");
            assertThat(first.events).hasAtLeastOneElementOfType(AriEvent.ApplicationReplaced.class);
            assertThat(second.ari.isConnected()).isTrue();
        }
    }

    @Test
    void aSwitchThatWasKilledHasLostEverything() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Talk talk = Talk.between(hotline, citizen.leg());
            TestSwitch.running().kill();
            hotline.nextBreak();
            assertThatThrownBy(() -> hotline.ari.channels().list()).isInstanceOf(AriFailure.Unavailable.class);
            TestSwitch.running().run("start");

            Standing standing = hotline.nextStanding();
            assertThat(standing.lostChannels()).containsExactlyInAnyOrder(citizen.leg(), talk.agent());
            assertThat(standing.lostBridges()).containsExactly(talk.bridge());
            assertThat(standing.channels()).isEmpty();
            citizen.phone().close();
            seat.close();
            try (Calling next = Calling.at(hotline)) {
                assertThat(next.leg()).isNotEqualTo(citizen.leg());
            }
        }
    }

    @Test
    void aSwitchThatIsStoppedSaysWhatEnds() {
        try (Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            hotline.ari.channels().answer(citizen.leg());
            hotline.after(
                    AriEvent.StasisEnd.class,
                    citizen.leg(),
                    () -> TestSwitch.running().run("stop"));
            hotline.nextBreak();
            TestSwitch.running().run("start");
            Standing standing = hotline.nextStanding();
            assertThat(standing.lostChannels()).isEmpty();
            assertThat(standing.channels()).isEmpty();
            citizen.phone().assertDone();
        }
    }
}
