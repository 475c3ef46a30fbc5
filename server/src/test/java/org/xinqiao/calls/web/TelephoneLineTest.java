package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xinqiao.access.Account;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallRegister;
import org.xinqiao.calls.Seats;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.ListeningServerTest;

@ListeningServerTest
@DisplayName("the telephone in a browser reaches the switch through our own door (话机线路)")
class TelephoneLineTest {

    private static final AreaCode CITY = new AreaCode("1500");
    /** Who has got up. */
    private static final Set<String> UP = ConcurrentHashMap.newKeySet();

    private static FakeExchange exchange;

    @TempDir
    static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Handset handset = new Handset();
    private final String base;
    private final People people;
    private final TelephoneLines lines;

    @Autowired
    TelephoneLineTest(@LocalServerPort int port, People people, TelephoneLines lines) {
        this.base = "http://127.0.0.1:" + port;
        this.people = people;
        this.lines = lines;
    }

    @BeforeAll
    static void start() throws Exception {
        exchange = new FakeExchange();
    }

    @AfterAll
    static void stop() throws Exception {
        exchange.close();
    }

    /** Those whose names say so sit somewhere, each at a post of their own. */
    @TestConfiguration
    static class Sitting {

        @Bean
        @Primary
        BrowserSeats sitting(Seats seats, CallRegister register) {
            return new BrowserSeats(seats, register) {
                @Override
                Optional<String> extension(Viewer viewer) {
                    return Optional.of(viewer.who().name())
                            .filter(name -> name.startsWith("line-") && !UP.contains(name))
                            .map(name -> name.replace("line-", "200"));
                }
            };
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("xinqiao.calls.switch-url", () -> exchange.url());
        settings.add("xinqiao.calls.passwords", () -> folder.resolve("passwords"));
    }

    @Test
    void whichHearsWhatItSaysAndAnswers() throws Exception {
        WebSocket telephone = connect(signedIn("line-1", "call_taker"));

        telephone.sendText("REGISTER sip:xinqiao SIP/2.0\r\n", true).join();
        assertThat(exchange.heard()).isEqualTo("REGISTER sip:xinqiao SIP/2.0\r\n");
        telephone.sendBinary(ByteBuffer.allocate(9), true).join();
        assertThat(exchange.heard()).isEqualTo("bytes 9");
        String long1 = "INVITE " + "候".repeat(9000);
        exchange.say(long1);
        assertThat(handset.heard()).isEqualTo(long1);
        exchange.say(new byte[7]);
        assertThat(handset.heard()).isEqualTo("bytes 7");

        telephone.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(exchange.hearsItGo()).isTrue();
    }

    @Test
    void andHearsWhenTheSwitchHangsUp() throws Exception {
        connect(signedIn("line-2", "dispatcher")).sendText("hello", true).join();
        assertThat(exchange.heard()).isEqualTo("hello");

        exchange.hangUp();

        assertThat(handset.heard()).isEqualTo("closed 1012");
        assertThat(exchange.hearsItGo()).isTrue();
    }

    @Test
    void untilItsOwnerSignsOut() throws Exception {
        String cookie = signedIn("line-3", "call_taker");
        connect(cookie).sendText("hello", true).join();
        assertThat(exchange.heard()).isEqualTo("hello");
        lines.beat();
        assertThat(http.send(
                                asked("/api/session", cookie)
                                        .header("X-XSRF-TOKEN", "echo")
                                        .DELETE()
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);

        lines.beat();

        assertThat(handset.heard()).isEqualTo("closed 1008");
        assertThat(exchange.hearsItGo()).isTrue();
    }

    @Test
    void orGetsUp() throws Exception {
        connect(signedIn("line-8", "call_taker")).sendText("hello", true).join();
        assertThat(exchange.heard()).isEqualTo("hello");
        UP.add("line-8");

        lines.beat();

        assertThat(handset.heard()).isEqualTo("closed 1008");
        assertThat(exchange.hearsItGo()).isTrue();
    }

    @Test
    void withWhatTheSwitchMadeForThatSeat() throws Exception {
        Files.writeString(folder.resolve("passwords"), "ari = 0\nseat-2009 = 13579\n");
        String cookie = signedIn("line-9", "call_taker");

        assertThat(ask("/api/seat/telephone", cookie))
                .isEqualTo(
                        "{\"user\":\"2009\",\"password\":\"13579\",\"domain\":\"xinqiao\",\"path\":\"/api/seat/sip\",\"iceServers\":[]}");
        assertThat(ask("/api/seat/telephone", signedIn("standing", "call_taker")))
                .contains("calls.not-seated");
        assertThat(ask("/api/seat/sip", signedIn("standing-2", "call_taker"))).contains("calls.not-seated");
    }

    @Test
    void oneAtATime() throws Exception {
        String cookie = signedIn("line-4", "call_taker");
        connect(cookie).sendText("first", true).join();
        assertThat(exchange.heard()).isEqualTo("first");
        Handset later = new Handset();
        WebSocket second = Handset.connect(later, door(), cookie, base);

        assertThat(handset.heard()).isEqualTo("closed 1001");
        assertThat(exchange.hearsItGo()).isTrue();
        second.sendText("second", true).join();
        assertThat(exchange.heard()).isEqualTo("second");
        second.abort();
        assertThat(exchange.hearsItGo()).isTrue();
    }

    @Test
    void unlessItSaysTooMuchAtOnce() throws Exception {
        WebSocket telephone = connect(signedIn("line-5", "call_taker"));
        telephone.sendText("x".repeat(TelephoneLine.LONGEST + 1), true).join();

        assertThat(handset.heard()).isEqualTo("closed 1009");
        assertThat(exchange.hearsItGo()).isTrue();
    }

    @Test
    void butNobodyElseGetsALine() throws Exception {
        String handler = signedIn("line-6", "handler");
        String taker = signedIn("line-7", "call_taker");

        assertThatThrownBy(() -> connect("XSRF-TOKEN=echo")).hasStackTraceContaining("status code 401");
        assertThatThrownBy(() -> connect(handler)).hasStackTraceContaining("status code 403");
        assertThatThrownBy(() -> Handset.connect(handset, door(), taker, "https://elsewhere.example"))
                .hasStackTraceContaining("status code 403");
        assertThat(ask("/api/seat/sip", taker)).contains("calls.not-a-telephone");
        assertThat(ask("/api/seat/sip", handler)).contains("access.denied");
    }

    private String ask(String path, String cookie) throws Exception {
        return http.send(asked(path, cookie).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI door() {
        return URI.create(base.replaceFirst("^http", "ws") + "/api/seat/sip");
    }

    private WebSocket connect(String cookie) throws Exception {
        return Handset.connect(handset, door(), cookie, base);
    }

    private HttpRequest.Builder asked(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
    }

    private String signedIn(String name, String role) throws Exception {
        Account account = people.make(name, role, new UnitId(1), CITY);
        HttpRequest signIn = asked("/api/session", "XSRF-TOKEN=echo")
                .header("X-XSRF-TOKEN", "echo")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(account.username(), People.PASSWORD)))
                .build();
        String given =
                http.send(signIn, HttpResponse.BodyHandlers.ofString()).headers().allValues("Set-Cookie").stream()
                        .filter(one -> one.startsWith("XINQIAO="))
                        .findFirst()
                        .orElseThrow();
        return "XSRF-TOKEN=echo; " + given.substring(0, given.indexOf(';'));
    }
}
