package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinqiao.testing.PortTest;
import org.xinqiao.testing.Wire;

@PortTest
@DisplayName("A client that means harm (恶意客户端)")
class HostileClientsTest {

    private static final long HUGE = 1L << 30;
    private static final byte[] PIECE = new byte[64 * 1024];
    private static final long SOON = TimeUnit.SECONDS.toNanos(15);
    private static final String ECHO = "Cookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\n";

    static {
        Arrays.fill(PIECE, (byte) ' ');
    }

    @LocalServerPort
    private int port;

    @Test
    void whoSendsAGigabyteInPiecesIsStoppedSoon() throws IOException {
        try (Wire wire = Wire.to(port)) {
            wire.send(head(
                    "POST /api/session", ECHO + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"));
            assertThat(taken(wire, true)).isLessThan(HUGE / 32);
            assertThat(wire.answer()).contains(" 413 ", "platform.too-large");
        }
    }

    @Test
    void whoAnnouncesAGigabyteIsRefusedBeforeIt() throws IOException {
        String answer = Wire.ask(
                port,
                head("POST /api/session", ECHO + "Content-Type: application/json\r\nContent-Length: " + HUGE + "\r\n"));
        assertThat(answer).contains(" 413 ", "platform.too-large");
    }

    /** A whole upload used to be read before it was asked who sends it. */
    @Test
    void whoIsNotSignedInUploadsNothing() throws IOException {
        for (String echo : new String[] {ECHO, ""}) {
            try (Wire wire = Wire.to(port)) {
                wire.send(head(
                        "POST /api/files",
                        echo + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + HUGE + "\r\n"));
                wire.takes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(taken(wire, false)).isLessThan(HUGE / 32);
                assertThat(Wire.status(wire.answer())).isIn(401, 403, 413, 0);
            }
        }
    }

    /** Whoever they are: a form would be put on disk as a whole before its file is looked at. */
    @Test
    void whoUploadsAGigabyteIsRefusedBeforeIt() throws IOException {
        String form = ECHO + "Content-Type: multipart/form-data; boundary=b\r\n";
        assertThat(Wire.ask(port, head("POST /api/files", form + "Content-Length: " + HUGE + "\r\n")))
                .contains(" 413 ", "platform.too-large");
        assertThat(Wire.ask(port, head("POST /api/files", form + "Transfer-Encoding: chunked\r\n")))
                .contains(" 411 ", "platform.length-required");
        assertThat(Wire.ask(port, head("POST /api/imports", form + "Content-Length: 1000000\r\n")))
                .contains(" 401 ");
    }

    @Test
    void whoNeverEndsTheHeadersIsHungUpOn() throws IOException {
        long start = System.nanoTime();
        Wire.ask(port, "GET /api/session HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        assertThat(System.nanoTime() - start).isLessThan(SOON);
    }

    @Test
    void whoStopsInTheMiddleOfABodyIsHungUpOn() throws IOException {
        long start = System.nanoTime();
        String answer = Wire.ask(
                port,
                head("POST /api/session", ECHO + "Content-Type: application/json\r\nContent-Length: 100\r\n") + "{");
        assertThat(System.nanoTime() - start).isLessThan(SOON);
        assertThat(Wire.status(answer)).isIn(400, 408, 0);
    }

    @Test
    void whoTricklesABodyInIsNotWaitedFor() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Wire wire = Wire.to(port)) {
            wire.send(head("POST /api/session", ECHO + "Content-Type: application/json\r\nContent-Length: 5000\r\n"));
            while (wire.takes(new byte[] {' '}) && System.nanoTime() - start < SOON) {
                Thread.sleep(200);
            }
            assertThat(wire.answer()).contains(" 408 ", "platform.too-slow");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/../api/people",
                "/api/%2e%2e/api/people",
                "/assets/..;/api/people",
                "//api/people",
                "/api//people",
                "/api/people;a=b",
                "/api/people/",
                "/api/people%00",
                "/api/people%2f",
                "/api\\people",
                "/api/people%5c",
                "/API/people",
                "/api/people.json",
                "/..%2f..%2f..%2fetc/passwd",
                "/assets/../../application.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/%ff%fe",
                "/api/people?q=%00",
                "/actuator/env",
                "/actuator/heapdump",
                "/v3/api-docs/../../api/people",
                "http://elsewhere/api/people",
                "/WEB-INF/web.xml",
                "/error"
            })
    void whoPlaysTricksWithPathsGetsNothing(String path) throws IOException {
        String answer = Wire.ask(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(Wire.status(answer)).isLessThan(500);
        assertThat(answer).doesNotContain("root:", "jdbc:", "\tat ", "staffNo", "org.springframework");
        if (Wire.status(answer) == 200) {
            assertThat(answer).contains("<div id=\"app\">");
        }
    }

    @Test
    void whoComesUnderAnotherNameIsRefused() throws IOException {
        assertThat(Wire.status(get("/api/session", "Host: evil.example"))).isEqualTo(400);
        assertThat(Wire.status(get("/api/session", "Host: localhost"))).isEqualTo(401);
    }

    @Test
    void whoComesFromAnotherSiteIsToldNothing() throws IOException {
        String origin = "Host: localhost\r\nOrigin: https://evil.example";
        assertThat(get("/api/session", origin)).doesNotContainIgnoringCase("access-control-allow");
        String asked = Wire.ask(
                port,
                "OPTIONS /api/session HTTP/1.1\r\n" + origin
                        + "\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
        assertThat(asked).doesNotContainIgnoringCase("access-control-allow");
    }

    private String get(String path, String headers) throws IOException {
        return Wire.ask(port, "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }

    private static String head(String what, String headers) {
        return what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    /** How many bytes it took before it had enough. */
    private static long taken(Wire wire, boolean chunked) throws IOException {
        byte[] piece = chunked ? chunk() : PIECE;
        long taken = 0;
        while (taken < HUGE && wire.takes(piece)) {
            taken += piece.length;
        }
        return taken;
    }

    private static byte[] chunk() {
        String size = Integer.toHexString(PIECE.length) + "\r\n";
        return (size + new String(PIECE, StandardCharsets.US_ASCII) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
