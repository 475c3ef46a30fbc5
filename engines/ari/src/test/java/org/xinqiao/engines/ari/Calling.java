package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.xinqiao.engines.ari.AriEvent.StasisStart;

/** 来电: a citizen's telephone that rings at the hotline, and the leg at which it is ours. */
record Calling(Phone phone, ChannelId leg) implements AutoCloseable {

    static final int VOICE = 440;
    private static final Duration LONG = Duration.ofSeconds(40);

    static Calling at(Hotline hotline) {
        return at(hotline, LONG);
    }

    /** Hangs up so long after it was answered. */
    static Calling at(Hotline hotline, Duration hold) {
        try (Expected<StasisStart> expected = hotline.ari.expect(StasisStart.class, StasisStart::isInbound)) {
            Phone phone = Phone.calls("12345", VOICE, hold);
            StasisStart start = expected.within(Hotline.SOON)
                    .orElseThrow(() -> new AssertionError("nobody called: " + hotline.events));
            assertThat(start.args()).containsExactly("inbound", "carrier", "12345");
            assertThat(start.channel().caller().number()).isEqualTo(Phone.CALLER_NUMBER);
            assertThat(start.channel().state()).isEqualTo(ChannelState.RING);
            return new Calling(phone, start.channel().id());
        }
    }

    @Override
    public void close() {
        phone.close();
    }
}
