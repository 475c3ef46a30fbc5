package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestSwitch.class)
@DisplayName("What strangers send to the switch (来路不明的报文)")
class StrangersTest {

    private static final int DATAGRAMS = 2000;

    private static String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(TestSwitch.running().folder().resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    @DisplayName("2,000 bad datagrams in a second keep no caller waiting, leave nothing behind and fill no log")
    void flood() throws Exception {
        long pid = TestSwitch.running().pid();
        long before = logs().length();
        try (Stranger stranger = new Stranger();
                Hotline hotline = Hotline.open()) {
            CompletableFuture<Void> noise = CompletableFuture.runAsync(() -> {
                try {
                    stranger.flood(DATAGRAMS);
                } catch (IOException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            try (Calling citizen = Calling.at(hotline)) {
                hotline.ari.channels().answer(citizen.leg());
                BridgeId talk = hotline.ari.bridges().create(BridgeId.fresh()).id();
                hotline.ari.bridges().add(talk, citizen.leg());
                byte[] heard = CallTest.recordFor(hotline, talk, Duration.ofMillis(1000));
                assertThat(Tones.share(heard, Calling.VOICE)).isGreaterThan(0.8);
                noise.get(20, TimeUnit.SECONDS);
                assertThat(hotline.ari.channels().list())
                        .as("the citizen's and no other")
                        .hasSize(1);
            }
            assertThat(hotline.events)
                    .filteredOn(event -> event instanceof AriEvent.StasisStart)
                    .as("one call arrived")
                    .hasSize(1);
        }
        assertThat(TestSwitch.running().pid()).isEqualTo(pid);
        assertThat(ProcessHandle.of(pid)).isPresent();
        String logs = logs();
        assertThat(logs).doesNotContain(Stranger.MARK);
        assertThat(logs.length() - before).as("bytes of log").isLessThan(400_000);
    }

    @Test
    @DisplayName("that look for extensions cannot tell one that is there from one that is not")
    void enumeration() throws IOException {
        try (Stranger stranger = new Stranger()) {
            for (String method : new String[] {"REGISTER", "OPTIONS", "INVITE", "SUBSCRIBE", "MESSAGE"}) {
                int known = stranger.code(stranger.request(method, "1001", ""));
                int unknown = stranger.code(stranger.request(method, "4711", ""));
                assertThat(known).as(method).isEqualTo(401).isEqualTo(unknown);
                String tried = guessed(stranger, method, "1001");
                assertThat(tried).as(method).isEqualTo(guessed(stranger, method, "4711"));
            }
        }
    }

    /** What comes of a wrong password. */
    private static String guessed(Stranger stranger, String method, String user) throws IOException {
        String challenge = stranger.ask(stranger.request(method, user, "")).orElseThrow();
        String nonce = challenge.replaceAll("(?s).*nonce=\"([^\"]*)\".*", "$1");
        String authorization = "Authorization: Digest username=\"" + user
                + "\", realm=\"asterisk\", nonce=\"" + nonce
                + "\", uri=\"sip:127.0.0.1\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"abc\", response=\""
                + "0123456789abcdef".repeat(2) + "\"\r\n";
        String answer =
                stranger.ask(stranger.request(method, user, authorization)).orElse("none");
        return answer.split("\r\n", 2)[0];
    }

    @Test
    @DisplayName("that call are refused, whether the number is ours or not, and are counted")
    void refused() throws Exception {
        try (Stranger stranger = new Stranger();
                Hotline hotline = Hotline.open()) {
            for (String number : new String[] {"12345", "95598", "1001", "99999"}) {
                assertThat(stranger.code(stranger.request("INVITE", number, "")))
                        .isEqualTo(401);
            }
            for (int i = 0; i < 10; i++) {
                stranger.ask(stranger.request("REGISTER", "47" + i, ""));
            }
            assertThat(hotline.events).isEmpty();
            TestSwitch.running().run("status");
            assertThat(Files.readString(TestSwitch.running().folder().resolve("said")))
                    .containsPattern("refused requests = [1-9]");
        }
    }
}
