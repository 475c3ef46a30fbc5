package org.xinqiao.calls.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A recogniser outside (外接识别器)")
class SocketRecogniserTest {

    private static Peer peer;

    @BeforeAll
    static void start() {
        peer = Peer.that(Map.of(440, "家里停水了", 1000, "请问地址"));
    }

    @AfterAll
    static void stop() throws IOException {
        peer.close();
    }

    private static Recogniser at(URI url, Path token) {
        return new SocketRecogniser(new RecogniserSettings(url, Dialect.XINQIAO, "", token, "zh-CN", 9, null));
    }

    private static Recogniser.Opening voice() {
        return new Recogniser.Opening(UUID.randomUUID(), "caller");
    }

    @Test
    @DisplayName("hears each voice over a connection of its own, and says what it understands")
    void understands() throws Exception {
        Recogniser recogniser = at(peer.url(), peer.token());
        Notes first = new Notes();
        Notes second = new Notes();
        Recogniser.Session one = recogniser.open(voice(), first);
        Recogniser.Session other = recogniser.open(voice(), second);
        one.hear(Notes.tone(0, 500));
        for (int i = 0; i < 10; i++) {
            one.hear(Notes.tone(440, 100));
            other.hear(Notes.tone(1000, 100));
        }
        assertThat(first.untilSettled()).isTrue();
        assertThat(second.untilSettled()).isTrue();
        one.end();
        other.end();
        assertThat(first.partial).containsExactly("家里停");
        assertThat(first.settled).containsExactly("家里停水了");
        assertThat(first.from).containsExactly(Duration.ofMillis(500));
        assertThat(second.settled).containsExactly("请问地址");
        assertThat(recogniser.isTest()).isFalse();
        assertThat(recogniser.name()).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName("that does not know our token, or is not there, is out of reach")
    void outOfReach(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("token"), "somebody else's");
        assertThatThrownBy(() -> at(peer.url(), wrong).open(voice(), new Notes()))
                .isInstanceOf(IOException.class);
        URI nobody = URI.create("ws://127.0.0.1:1/asr");
        assertThatThrownBy(() -> at(nobody, peer.token()).open(voice(), new Notes()))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("that dies in the middle of a voice is noticed, and the end does not wait for it")
    void dies() throws Exception {
        try (Peer mortal = Peer.that(Map.of(440, "家里停水了"))) {
            Recogniser.Session session = at(mortal.url(), mortal.token()).open(voice(), new Notes());
            session.hear(Notes.tone(440, 200));
            mortal.kill();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            session.hear(Notes.tone(440, 100));
                            Thread.sleep(10);
                        }
                    })
                    .isInstanceOf(IOException.class);
            session.end();
        }
    }
}
