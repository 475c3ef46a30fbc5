package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinqiao.engines.ari.AriEvent.ChannelDestroyed;
import org.xinqiao.engines.ari.AriEvent.ChannelDtmfReceived;
import org.xinqiao.engines.ari.AriEvent.ChannelEnteredBridge;
import org.xinqiao.engines.ari.AriEvent.Dial;
import org.xinqiao.engines.ari.AriEvent.DialStatus;
import org.xinqiao.engines.ari.AriEvent.Other;
import org.xinqiao.engines.ari.AriEvent.PlaybackFinished;
import org.xinqiao.engines.ari.AriEvent.RecordingFinished;
import org.xinqiao.engines.ari.AriEvent.StasisStart;
import tools.jackson.core.JacksonException;

/** Events as Asterisk 22.10 wrote them in calls of these tests. */
@DisplayName("An event of the switch (交换机事件)")
class EventsTest {

    private static final Path RECORDED = Path.of("src/test/resources/events");

    static List<String> recorded() throws IOException {
        try (Stream<Path> files = Files.list(RECORDED)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void isReadAsWhatItIs(String type) throws IOException {
        AriEvent event = read(type, AriEvent.class);
        String expected = type.equals("ChannelVarset") ? "Other" : type;
        assertThat(event.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(event.timestamp()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void tellsWhoCallsAndWhatWasDialled() throws IOException {
        StasisStart start = read("StasisStart", StasisStart.class);
        assertThat(start.isInbound()).isTrue();
        assertThat(start.args()).containsExactly("inbound", "carrier", "12345");
        assertThat(start.channel().caller().number()).isEqualTo(Phone.CALLER_NUMBER);
        assertThat(start.channel().name()).startsWith("PJSIP/carrier-");
        assertThat(start.channel().isIn("hotline")).isTrue();
        assertThat(start.channel().isIn("hot")).isFalse();
    }

    @Test
    void tellsHowCallingSomebodyGoesOnAndEnds() throws IOException {
        assertThat(read("Dial", Dial.class).status()).isEqualTo(DialStatus.RINGING);
        ChannelDestroyed end = read("ChannelDestroyed", ChannelDestroyed.class);
        assertThat(end.cause()).isEqualTo(19);
        assertThat(end.causeText()).isNotEmpty();
        assertThat(read("ChannelDtmfReceived", ChannelDtmfReceived.class).digit())
                .isEqualTo("7");
    }

    @Test
    void tellsWhoIsTogetherAndWhatWasRecorded() throws IOException {
        ChannelEnteredBridge entered = read("ChannelEnteredBridge", ChannelEnteredBridge.class);
        assertThat(entered.bridge().channels()).contains(entered.channel().id());
        assertThat(entered.bridge().type()).isEqualTo("mixing");
        RecordingFinished finished = read("RecordingFinished", RecordingFinished.class);
        assertThat(finished.recording().length())
                .hasValueSatisfying(
                        length -> assertThat(length).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4)));
        assertThat(finished.recording().targetUri()).startsWith("bridge:xq-");
        assertThat(read("PlaybackFinished", PlaybackFinished.class).playback().mediaUri())
                .startsWith("sound:");
    }

    @Test
    void isNoHarmWhenItIsNew() {
        AriEvent event = Wire.JSON.readValue(
                "{\"type\":\"CallDreamtOf\",\"timestamp\":\"2030-01-01T08:00:00.000+0800\",\"dream\":{}}",
                AriEvent.class);
        assertThat(event).isEqualTo(new Other(Instant.parse("2030-01-01T00:00:00Z"), "CallDreamtOf"));
    }

    @Test
    void saysMoreThanIsReadWithoutHarm() throws IOException {
        String more = text("StasisEnd").replaceFirst("\\{", "{\"later\": [1, {\"deep\": null}],");
        assertThat(Wire.JSON.readValue(more, AriEvent.class)).isEqualTo(read("StasisEnd", AriEvent.class));
    }

    @Test
    void isNotTakenForOneWhenItsLegHasNoName() throws IOException {
        String nameless = text("StasisEnd").replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"\"");
        assertThatThrownBy(() -> Wire.JSON.readValue(nameless, AriEvent.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void ofCallingIsReadWhateverItsStatus() {
        assertThat(DialStatus.of("")).isEqualTo(DialStatus.BEGUN);
        assertThat(DialStatus.of("NOANSWER")).isEqualTo(DialStatus.NOANSWER);
        assertThat(DialStatus.of("TORTURE")).isEqualTo(DialStatus.OTHER);
    }

    private static <E extends AriEvent> E read(String type, Class<E> as) throws IOException {
        return as.cast(Wire.JSON.readValue(text(type), AriEvent.class));
    }

    private static String text(String type) throws IOException {
        return Files.readString(RECORDED.resolve(type + ".json"));
    }
}
