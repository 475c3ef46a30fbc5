package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.engines.ari.AriEvent.ChannelDestroyed;
import org.xinqiao.engines.ari.AriEvent.StasisStart;

@ExtendWith(TestSwitch.class)
@DisplayName("The voice of one party (单方话音)")
class ListeningTest {

    private static final int AGENT = 1000;

    /** What was heard, and that it is over. */
    private static final class Heard implements VoiceListener {

        private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public synchronized void heard(ByteBuffer some) {
            byte[] bytes = new byte[some.remaining()];
            some.get(bytes);
            samples.writeBytes(bytes);
        }

        @Override
        public void over() {
            over.countDown();
        }

        synchronized byte[] wav() {
            return Tones.halved(samples.toByteArray());
        }
    }

    @Test
    @DisplayName("is heard alone over a WebSocket, until its leg is hung up")
    void alone() throws Exception {
        try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO);
                Hotline hotline = Hotline.open();
                Calling citizen = Calling.at(hotline)) {
            Ari ari = hotline.ari;
            Talk talk = Talk.between(hotline, citizen.leg());
            Heard ofAgent = new Heard();
            ChannelId media = tap(hotline, talk.agent(), ofAgent);
            Heard ofCitizen = new Heard();
            tap(hotline, citizen.leg(), ofCitizen);
            Thread.sleep(1500);

            assertThat(Tones.seconds(ofAgent.wav())).isBetween(1.0, 2.5);
            assertThat(Tones.share(ofAgent.wav(), AGENT)).isGreaterThan(0.9);
            assertThat(Tones.share(ofAgent.wav(), Calling.VOICE)).isLessThan(0.02);
            assertThat(Tones.share(ofCitizen.wav(), Calling.VOICE)).isGreaterThan(0.9);

            hotline.after(ChannelDestroyed.class, media, () -> ari.channels().hangUp(media, HangupReason.NORMAL));
            assertThat(ofAgent.over.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(seat.isUp()).isTrue();
        }
    }

    @Test
    @DisplayName("cannot be had of a leg that is gone, and that is said")
    void gone() {
        try (Hotline hotline = Hotline.open()) {
            assertThatThrownBy(() -> hotline.ari.listen(ChannelId.fresh(), new Heard()))
                    .isInstanceOf(AriFailure.Gone.class);
        }
    }

    private static ChannelId tap(Hotline hotline, ChannelId leg, VoiceListener listener) {
        Ari ari = hotline.ari;
        BridgeId bridge = ari.bridges().create(BridgeId.fresh()).id();
        ChannelId snoop = ChannelId.fresh();
        ChannelId media = ChannelId.fresh();
        hotline.after(StasisStart.class, snoop, () -> ari.channels().snoop(leg, snoop, Side.IN, Side.NONE));
        ari.channels().externalMedia(media, ExternalMedia.webSocket("slin16"));
        hotline.after(StasisStart.class, media, () -> ari.listen(media, listener));
        ari.bridges().add(bridge, snoop, media);
        return media;
    }
}
