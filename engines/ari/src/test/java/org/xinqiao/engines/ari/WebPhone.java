package org.xinqiao.engines.ari;

import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 浏览器话机: a telephone as a browser has one, by SIP over a WebSocket; it signs in, answers whoever calls, and has no voice. */
public final class WebPhone implements WebSocket.Listener, AutoCloseable {

    private static final String NOWHERE = "phone.invalid";
    private static final String ANSWER = String.join(
            "\r\n",
            "v=0",
            "o=- 1 1 IN IP4 127.0.0.1",
            "s=-",
            "c=IN IP4 127.0.0.1",
            "t=0 0",
            "m=audio 9 UDP/TLS/RTP/SAVPF 8",
            "a=rtpmap:8 PCMA/8000",
            "a=rtcp-mux",
            "a=ice-ufrag:abcd",
            "a=ice-pwd:abcdefghijklmnopqrstuvwx",
            "a=fingerprint:sha-256 " + "AB:".repeat(31) + "AB",
            "a=setup:active",
            "a=candidate:1 1 UDP 2130706431 127.0.0.1 9 typ host",
            "a=sendrecv",
            "");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final String seat;
    private final WebSocket socket;

    private WebPhone(String seat) {
        this.seat = seat;
        this.socket = HttpClient.newBuilder()
                // from 127.0.0.1 calls the trunk over which the test's switch calls itself
                .localAddress(new InetSocketAddress(TestSwitch.SEAT, 0).getAddress())
                .build()
                .newWebSocketBuilder()
                .subprotocols("sip")
                .buildAsync(URI.create("ws://127.0.0.1:" + TestSwitch.running().http() + "/ws"), this)
                .join();
    }

    /** Signs in at a seat of the browser kind, and answers from then on. */
    public static WebPhone answersAt(String seat) {
        WebPhone phone = new WebPhone(seat);
        phone.register();
        Thread.ofVirtual().name("web-phone").start(phone::answer);
        return phone;
    }

    private void register() {
        send(registration(1, ""));
        String challenge = next("SIP/2.0 401");
        String nonce = challenge.replaceAll("(?s).*nonce=\"([^\"]*)\".*", "$1");
        String realm = challenge.replaceAll("(?s).*realm=\"([^\"]*)\".*", "$1");
        String secret = md5(seat + ":" + realm + ":" + TestSwitch.running().password("seat-" + seat));
        String response = md5(secret + ":" + nonce + ":00000001:abc:auth:" + md5("REGISTER:sip:" + NOWHERE));
        send(registration(
                2,
                "Authorization: Digest username=\"" + seat + "\", realm=\"" + realm + "\", nonce=\"" + nonce
                        + "\", uri=\"sip:" + NOWHERE
                        + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"abc\", response=\"" + response
                        + "\"\r\n"));
        next("SIP/2.0 200");
    }

    private String registration(int number, String authorization) {
        return "REGISTER sip:" + NOWHERE + " SIP/2.0\r\nVia: SIP/2.0/WS " + NOWHERE + ";branch=z9hG4bKr" + number
                + seat + "\r\nFrom: <sip:" + seat + "@" + NOWHERE + ">;tag=r\r\nTo: <sip:" + seat + "@" + NOWHERE
                + ">\r\nCall-ID: r" + seat + "\r\nCSeq: " + number + " REGISTER\r\nContact: <sip:" + seat + "@"
                + NOWHERE
                + ";transport=ws>;expires=600\r\nMax-Forwards: 70\r\n" + authorization + "Content-Length: 0\r\n\r\n";
    }

    /** Every call is taken; every other request is done. */
    private void answer() {
        try {
            while (!socket.isInputClosed()) {
                String request = heard.poll(1, TimeUnit.SECONDS);
                if (request != null && !request.startsWith("SIP/2.0") && !request.startsWith("ACK ")) {
                    boolean call = request.startsWith("INVITE ");
                    send(ok(request, call ? ANSWER : ""));
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String ok(String request, String body) {
        Map<String, String> said = new TreeMap<>(request.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq|Record-Route): .*"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line,
                        (first, second) -> first + "\r\n" + second)));
        said.computeIfPresent("To", (name, line) -> line.contains(";tag=") ? line : line + ";tag=w");
        String type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
        return "SIP/2.0 200 OK\r\n" + String.join("\r\n", said.values()) + "\r\nContact: <sip:" + seat + "@" + NOWHERE
                + ";transport=ws>\r\n" + type + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String next(String beginning) {
        try {
            String message = heard.poll(5, TimeUnit.SECONDS);
            if (message == null || !message.startsWith(beginning)) {
                throw new AssertionError("not " + beginning + " but " + message);
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void send(String message) {
        socket.sendText(message, true).join();
    }

    /** As when a browser dies: nothing is said, the line is simply gone. */
    public void die() {
        socket.abort();
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%032x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        text.append(piece);
        if (last) {
            heard.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        die();
    }
}
