package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.engines.ari.TestSwitch;

/** Whether a real TURN server (Debian's coturn) lets in who has an account of ours: STUN as in RFC 8489, TURN as in RFC 8656. */
@DisplayName("A real relay (coturn)")
class RealRelayTest {

    private static final int ALLOCATE = 0x0003;
    private static final int ALLOCATED = 0x0103;
    private static final int REFUSED = 0x0113;
    private static final int USERNAME = 0x0006;
    private static final int INTEGRITY = 0x0008;
    private static final int REALM = 0x0014;
    private static final int NONCE = 0x0015;
    private static final int TRANSPORT = 0x0019;
    private static final byte[] COOKIE = {0x21, 0x12, (byte) 0xA4, 0x42};
    private static final String SECRET = "a-secret-of-the-test";

    @TempDir
    Path folder;

    private final int port = TestSwitch.freePort();
    private @Nullable Process relay;

    @BeforeEach
    void start() throws IOException {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "turnserver")));
        assumeTrue(there, "没有 coturn，跳过真实中继测试。 no turnserver (package coturn): a real relay is not tested");
        relay = new ProcessBuilder(
                        "turnserver",
                        "-n",
                        "--no-cli",
                        "--no-tls",
                        "--no-dtls",
                        "--no-tcp",
                        "--listening-ip=127.0.0.1",
                        "--relay-ip=127.0.0.1",
                        "--listening-port=" + port,
                        "--realm=xinqiao.test",
                        "--use-auth-secret",
                        "--static-auth-secret=" + SECRET,
                        "--log-file=stdout",
                        "--pidfile=" + folder.resolve("pid"),
                        "--userdb=" + folder.resolve("db"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (relay != null) {
            relay.destroy();
            assertThat(relay.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private IceServers.IceServer account(Instant at) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        IceSettings settings = new IceSettings(List.of("turn:127.0.0.1:" + port), secret, Duration.ofHours(1));
        return new IceServers(settings, Clock.fixed(at, ZoneOffset.UTC))
                .seat("2001")
                .getFirst();
    }

    @Test
    @DisplayName("lets in who has an account of ours, and nobody whose account has ended or who made one up")
    void account() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            Instant now = Instant.now();
            IceServers.IceServer good = account(now);
            String name = Objects.requireNonNull(good.username());
            String password = Objects.requireNonNull(good.credential());
            byte[] challenge = asked(socket);
            assertThat(type(challenge)).isEqualTo(REFUSED);

            assertThat(type(allocate(socket, challenge, name, password))).isEqualTo(ALLOCATED);
        }
        assertThat(refused(account(Instant.now().minus(Duration.ofHours(2))), ""))
                .isEqualTo(REFUSED);
        assertThat(refused(account(Instant.now()), "x")).isEqualTo(REFUSED);
    }

    private int refused(IceServers.IceServer account, String wrong) throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String name = Objects.requireNonNull(account.username());
            return type(allocate(socket, asked(socket), name, account.credential() + wrong));
        }
    }

    /** The first question has no account; until the relay is up there is no answer. */
    private static byte[] asked(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(500);
        for (int i = 0; i < 20; i++) {
            try {
                return exchange(socket, message(attribute(TRANSPORT, new byte[] {17, 0, 0, 0}), 0));
            } catch (SocketTimeoutException | java.net.PortUnreachableException notYet) {
                pause();
            }
        }
        throw new AssertionError("the relay does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static byte[] allocate(DatagramSocket socket, byte[] challenge, String name, String password)
            throws IOException, GeneralSecurityException {
        socket.setSoTimeout(3000);
        byte[] realm = found(challenge, REALM);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        said.writeBytes(attribute(TRANSPORT, new byte[] {17, 0, 0, 0}));
        said.writeBytes(attribute(USERNAME, name.getBytes(StandardCharsets.UTF_8)));
        said.writeBytes(attribute(REALM, realm));
        said.writeBytes(attribute(NONCE, found(challenge, NONCE)));
        String key = name + ":" + new String(realm, StandardCharsets.UTF_8) + ":" + password;
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(
                MessageDigest.getInstance("MD5").digest(key.getBytes(StandardCharsets.UTF_8)), "HmacSHA1"));
        byte[] sealed = mac.doFinal(message(said.toByteArray(), 24));
        said.writeBytes(attribute(INTEGRITY, sealed));
        return exchange(socket, message(said.toByteArray(), 0));
    }

    /** @param more what the length counts beyond what is there */
    private static byte[] message(byte[] attributes, int more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(ALLOCATE);
        out.writeShort(attributes.length + more);
        out.write(COOKIE);
        out.write("of-the-test!".getBytes(StandardCharsets.UTF_8));
        out.write(attributes);
        return bytes.toByteArray();
    }

    private static byte[] attribute(int type, byte[] value) {
        ByteBuffer out = ByteBuffer.allocate(4 + (value.length + 3) / 4 * 4);
        return out.putShort((short) type)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    private static byte[] exchange(DatagramSocket socket, byte[] message) throws IOException {
        socket.send(new DatagramPacket(message, message.length));
        DatagramPacket answer = new DatagramPacket(new byte[1500], 1500);
        socket.receive(answer);
        return Arrays.copyOf(answer.getData(), answer.getLength());
    }

    private static int type(byte[] message) {
        return ByteBuffer.wrap(message).getShort();
    }

    private static byte[] found(byte[] message, int type) {
        ByteBuffer in = ByteBuffer.wrap(message).position(20);
        while (in.remaining() >= 4) {
            int each = in.getShort();
            byte[] value = new byte[in.getShort()];
            in.get(value);
            if (each == type) {
                return value;
            }
            in.position(Math.min(in.limit(), in.position() + (4 - value.length % 4) % 4));
        }
        throw new AssertionError("the relay does not say " + type);
    }
}
