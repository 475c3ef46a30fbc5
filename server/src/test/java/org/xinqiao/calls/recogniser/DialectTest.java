package org.xinqiao.calls.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.platform.StartRefused;

@DisplayName("The words spoken with a recogniser (识别协议)")
class DialectTest {

    private static final UUID VOICE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final Notes notes = new Notes();

    @Test
    @DisplayName("say what comes, and name nobody")
    void begin() {
        String said = Dialect.XINQIAO.opening(new Recogniser.Opening(VOICE, "agent"), "zh-CN");
        assertThat(said)
                .contains("\"type\":\"start\"", "\"encoding\":\"pcm_s16le\"", "\"sampleRate\":16000", "\"zh-CN\"")
                .contains("\"speaker\":\"agent\"", VOICE.toString());
        assertThat(Dialect.VOSK.opening(new Recogniser.Opening(VOICE, "agent"), "zh-CN"))
                .isEqualTo("{\"config\":{\"sample_rate\":16000}}");
        assertThat(Dialect.XINQIAO.closing()).isEqualTo("{\"type\":\"end\"}");
        assertThat(Dialect.VOSK.closing()).isEqualTo("{\"eof\":1}");
    }

    @Test
    @DisplayName("tell what was understood, so far and for good, and that it was all")
    void results() {
        assertThat(Dialect.XINQIAO.hear("{\"type\":\"partial\",\"text\":\"停\"}", notes))
                .isFalse();
        assertThat(Dialect.XINQIAO.hear("{\"type\":\"final\",\"text\":\"停水\",\"from\":1240}", notes))
                .isFalse();
        assertThat(Dialect.XINQIAO.hear("{\"type\":\"done\"}", notes)).isTrue();
        assertThat(notes.partial).containsExactly("停");
        assertThat(notes.settled).containsExactly("停水");
        assertThat(notes.from).containsExactly(Duration.ofMillis(1240));
    }

    @Test
    @DisplayName("are those of a server of Vosk, where the place has one")
    void vosk() {
        Dialect.VOSK.hear("{\"partial\":\"停\"}", notes);
        Dialect.VOSK.hear("{\"result\":[],\"text\":\"停 水\"}", notes);
        Dialect.VOSK.hear("{\"text\":\"\"}", notes);
        assertThat(notes.partial).containsExactly("停");
        assertThat(notes.settled).containsExactly("停 水");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{\"type\":7}",
                "{\"type\":\"final\"}",
                "{\"type\":\"final\",\"text\":{},\"from\":-1}",
                "{\"type\":\"final\",\"text\":\"x\",\"from\":99999999999999}",
                "{\"type\":\"partial\",\"text\":[1]}"
            })
    @DisplayName("that are none are passed over")
    void nonsense(String message) {
        assertThat(Dialect.XINQIAO.hear(message, notes)).isFalse();
        assertThat(notes.from).allSatisfy(from -> assertThat(from).isNull());
    }

    @Test
    @DisplayName("are spoken over a WebSocket or not at all")
    void settings() {
        URI http = URI.create("http://asr.example/");
        URI there = URI.create("wss://asr.example/");
        assertThatThrownBy(() -> new RecogniserSettings(http, Dialect.XINQIAO, "", null, "zh-CN", 60, null))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new RecogniserSettings(there, Dialect.VOSK, "", null, "zh-CN", 60, Path.of("x")))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new RecogniserSettings(there, Dialect.VOSK, "", null, "zh-CN", -1, null))
                .isInstanceOf(StartRefused.class);
        var off = new Recognisers(new RecogniserSettings(URI.create(""), Dialect.XINQIAO, "", null, "zh", 60, null));
        assertThat(off.most()).isZero();
        assertThat(off.find()).isEmpty();
    }
}
