package org.xinqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.notice.gateway.Signed;
import org.xinqiao.testing.ServerProcess;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("a server that is killed while a message is on the wire (断电)")
class KilledServerTest {

    private static final String SECRET = "a-secret-of-at-least-32-characters";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path data;

    /** What the gateway was handed, and whether it answers. */
    private final BlockingQueue<String> handed = new LinkedBlockingQueue<>();

    private volatile boolean answers;
    private HttpServer gateway;

    @BeforeEach
    void listen() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/sms", this::take);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String id = new JsonMapper()
                .readTree(exchange.getRequestBody().readAllBytes())
                .path("id")
                .asString();
        handed.add(id);
        if (answers) {
            byte[] ids = "{\"ids\":[\"%s\"]}".formatted(id).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, ids.length);
            exchange.getResponseBody().write(ids);
            exchange.close();
        }
    }

    private ServerProcess server() throws Exception {
        return ServerProcess.on(
                data,
                Path.of("src/test/resources/place"),
                List.of(
                        "--xinqiao.notice.http.url=http://127.0.0.1:"
                                + gateway.getAddress().getPort() + "/sms",
                        "--xinqiao.notice.http.secret=" + SECRET,
                        "--xinqiao.notice.lease=2s",
                        "--db-scheduler.polling-interval=1s"));
    }

    private static void somebodySendsTd(ServerProcess server) throws Exception {
        byte[] content =
                "{\"sms\":[{\"id\":\"1\",\"from\":\"13912345678\",\"text\":\"TD\"}]}".getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(Instant.now().getEpochSecond());
        String signature = HexFormat.of().formatHex(Signed.of(SECRET, time, content));
        server.post("/api/sms-gateway", content, Map.of(Signed.TIME, time, Signed.SIGNATURE, signature));
    }

    @Test
    void handsItOverAgainUnderTheSameIdAndThenNoMore() throws Exception {
        ServerProcess first = server();
        somebodySendsTd(first);
        String id = handed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(id).isNotNull();
        first.kill();
        answers = true;
        try (ServerProcess second = server()) {
            assertThat(handed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(id);
            somebodySendsTd(second);
            // longer than its lease and two rounds
            assertThat(handed.poll(25, TimeUnit.SECONDS)).as("told once").isNull();
        }
    }
}
