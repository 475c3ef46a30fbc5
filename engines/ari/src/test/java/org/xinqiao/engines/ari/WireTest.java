package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An order that comes to nothing (命令失败)")
class WireTest {

    private static final Order ORDER = Order.post("channels").with("callerId", Phone.CALLER_NUMBER);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad parameter, switch-invalid",
        "400, Channel not found, switch-gone",
        "401, Unauthorized, switch-denied",
        "403, Forbidden, switch-denied",
        "404, Channel not found, switch-gone",
        "409, Channel not in Stasis application, switch-not-now",
        "412, Channel in invalid state, switch-not-now",
        "422, Channel not in bridge, switch-not-now",
        "500, Allocation failed, switch-broken",
        "503, Busy, switch-broken"
    })
    void saysWhyByACode(int status, String said, String code) {
        answers(status, "{\"message\":\"" + said + "\"}");
        AriFailure failure = catchThrowableOfType(AriFailure.class, () -> wire().send(ORDER));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessage("POST /channels: " + status + " " + said);
    }

    @Test
    void tellsNoNumber() {
        answers(500, "<html>no JSON at all</html>");
        assertThatThrownBy(() -> wire().send(ORDER))
                .hasMessageContaining("no JSON at all")
                .hasMessageNotContaining(Phone.CALLER_NUMBER);
    }

    @Test
    void isBrokenWhenNobodyCanReadTheAnswer() {
        for (String nonsense : new String[] {"", "{", "[]", "{\"id\":\"\"}", "{\"id\":\"a b\"}"}) {
            answers(200, nonsense);
            assertThatThrownBy(() -> wire().ask(ORDER, Channel.class))
                    .as(nonsense)
                    .isInstanceOf(AriFailure.Broken.class);
            server.removeContext("/");
        }
    }

    @Test
    void isUnansweredWhenItTakesTooLong() {
        server.createContext("/", exchange -> {
            // says nothing, and leaves the other side waiting
        });
        assertThatThrownBy(() -> wire().send(ORDER)).isInstanceOf(AriFailure.Unanswered.class);
    }

    @Test
    void isUnansweredWhenTheSwitchGoesAwayMeanwhile() {
        server.createContext("/", exchange -> exchange.close());
        assertThatThrownBy(() -> wire().send(ORDER)).isInstanceOf(AriFailure.Unanswered.class);
    }

    @Test
    void didNotHappenWhenTheSwitchIsNotReached() {
        URI nowhere = base();
        server.stop(0);
        assertThatThrownBy(() -> wire(nowhere).send(ORDER))
                .isInstanceOf(AriFailure.Unavailable.class)
                .extracting("code")
                .isEqualTo("switch-unavailable");
    }

    @Test
    void putsItsWordsWhereTheyCannotBeMistaken() {
        assertThat(Order.post("channels", new ChannelId("a;2"), "play")
                        .with("media", "sound:你好 & 再见")
                        .with("lang", null)
                        .target())
                .isEqualTo("/channels/a%3B2/play?media=sound%3A%E4%BD%A0%E5%A5%BD%20%26%20%E5%86%8D%E8%A7%81");
    }

    @Test
    void isNotEvenMadeWithANameThatIsNone() {
        for (String wrong : new String[] {"", "a/b", "../x", "a b", "a,b", "-x", "x".repeat(129), "名"}) {
            assertThatThrownBy(() -> new ChannelId(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> RecordingOrder.named(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Media.sound("a,b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Origination.to("PJSIP/1").within(Duration.ofMillis(900)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Origination.to("PJSIP/1").withArgs("a,b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverShowsThePassword() {
        assertThat(AriSettings.of(base(), "hotline", "secret").toString())
                .isEqualTo("hotline at " + base())
                .doesNotContain("secret");
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private Wire wire() {
        return wire(base());
    }

    private static Wire wire(URI base) {
        Duration soon = Duration.ofMillis(300);
        return new Wire(
                new AriSettings(base, "hotline", "secret", soon, soon, Backoff.USUAL), HttpClient.newHttpClient());
    }

    private void answers(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
