package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.calls.web.IceServers.IceServer;
import org.xinqiao.platform.StartRefused;

@DisplayName("The way of the voice (话音通路)")
class IceServersTest {

    private static final Clock AT = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);
    private static final String STUN = "stun:stun.example:3478";
    private static final String TURN = "turn:turn.example:3478";
    private static final String TURNS = "turns:turn.example:5349?transport=tcp";

    @TempDir
    Path folder;

    private static IceServers of(@Nullable Path secret, String... urls) {
        return new IceServers(new IceSettings(List.of(urls), secret, Duration.ofHours(1)), AT);
    }

    private Path secret(String word) throws IOException {
        return Files.writeString(folder.resolve("secret"), word + "\n");
    }

    @Test
    @DisplayName("leads through a relay with an account of one's own, which ends by itself")
    void relay() throws IOException {
        List<IceServer> servers = of(secret("north"), STUN, TURN, TURNS).seat("2001");
        assertThat(servers)
                .containsExactly(
                        new IceServer(List.of(STUN), null, null),
                        new IceServer(
                                List.of(TURN, TURNS),
                                "1800003600:2001",
                                IceServers.password("1800003600:2001", "north")));
    }

    /** Test case 2 of RFC 2202, in the base 64 of coturn. */
    @Test
    @DisplayName("is opened by the HMAC-SHA1 of the name")
    void formula() {
        assertThat(IceServers.password("what do ya want for nothing?", "Jefe"))
                .isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
    }

    @Test
    @DisplayName("is plain where nothing is set, and never through a relay for visitors")
    void none() throws IOException {
        assertThat(of(null).seat("2001")).isEmpty();
        assertThat(of(null, "", " ").seat("2001")).isEmpty();
        assertThat(of(secret("north"), TURN).visitor()).isEmpty();
        assertThat(of(secret("north"), STUN, TURN).visitor()).hasSize(1);
    }

    @Test
    @DisplayName("takes a new secret at once, and does without a relay while there is none to be read")
    void secrets() throws IOException {
        IceServers servers = of(secret("old"), TURN);
        String before = servers.seat("2001").getFirst().credential();
        secret("new");
        assertThat(servers.seat("2001").getFirst().credential()).isNotEqualTo(before);
        Files.delete(folder.resolve("secret"));
        assertThat(servers.seat("2001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://turn.example", "turn:", "turn:a b", "stun:x?transport=sctp", "javascript:alert(1)", TURN
            })
    @DisplayName("is refused where it leads nowhere, or has no secret")
    void refused(String url) {
        assertThatThrownBy(() -> of(null, url)).isInstanceOf(StartRefused.class);
    }
}
