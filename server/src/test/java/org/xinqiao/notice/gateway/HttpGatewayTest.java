package org.xinqiao.notice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.notice.Carrier.Health;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("the HTTP gateway (HTTP 短信网关)")
class HttpGatewayTest {

    private static final String SECRET = "a secret of at least 32 characters";
    private static final Parcel PARCEL = new Parcel("client-1", "13912345678", "", "您好", false, "");

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpGateway gateway;
    private volatile int status = 200;
    private volatile boolean hangsUp;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", this::answer);
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
        gateway = new HttpGateway(url, SECRET, new JsonMapper(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        bodies.add(new String(body, StandardCharsets.UTF_8));
        String time = exchange.getRequestHeaders().getFirst(Signed.TIME);
        boolean right = HexFormat.of()
                .formatHex(Signed.of(SECRET, time, body))
                .equals(exchange.getRequestHeaders().getFirst(Signed.SIGNATURE));
        signatures.add(right ? "right" : "wrong");
        if (hangsUp) {
            exchange.close();
            return;
        }
        byte[] ids = "{\"ids\":[\"g-1\",\"g-2\"]}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, ids.length);
        exchange.getResponseBody().write(ids);
        exchange.close();
    }

    @Test
    void postsTheMessageSigned() {
        assertThat(gateway.carry(PARCEL)).isEqualTo(new Outcome.Accepted(List.of("g-1", "g-2")));
        assertThat(new JsonMapper().readTree(bodies.getFirst()))
                .isEqualTo(new JsonMapper().readTree("{\"id\":\"client-1\",\"to\":\"13912345678\",\"text\":\"您好\"}"));
        assertThat(signatures).containsExactly("right");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "422, Refused",
        "401, NotSent",
        "429, NotSent",
        "503, NotSent",
        "500, Unclear",
        "502, Unclear"
    })
    void readsWhatTheAnswerMeans(int answered, String outcome) {
        status = answered;
        assertThat(gateway.carry(PARCEL).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void cannotSayWhetherItWentWhenTheConnectionBreaks() {
        hangsUp = true;
        assertThat(gateway.carry(PARCEL)).isInstanceOf(Outcome.Unclear.class);
        assertThat(gateway.health().state()).isEqualTo(Health.State.DOWN);
    }

    @Test
    void surelySendsNothingWhereNobodyListens() {
        server.stop(0);
        assertThat(gateway.carry(PARCEL)).isEqualTo(new Outcome.NotSent("no connection"));
    }
}
