package org.xinqiao.engines.ari;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** 陌生来客: somebody at an address that is no trunk's, who sends the switch whatever they like. */
final class Stranger implements AutoCloseable {

    /** What must never be found in a log: it was sent to fill it. */
    static final String MARK = "GARBAGE-THAT-WAS-SENT";

    private static final int LONGEST = 60_000;

    private final DatagramSocket socket;

    Stranger() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(TestSwitch.STRANGER), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", TestSwitch.running().sip()));
        socket.setSoTimeout(2000);
    }

    /** A request as it should be, but for what is in it. */
    String request(String method, String user, String more) {
        String here = TestSwitch.STRANGER + ":" + socket.getLocalPort();
        String branch = Integer.toHexString(more.hashCode()) + Long.toHexString(System.nanoTime());
        return String.join(
                "\r\n",
                method + " sip:" + user + "@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP " + here + ";branch=z9hG4bK" + branch,
                "From: <sip:" + user + "@127.0.0.1>;tag=" + branch,
                "To: <sip:" + user + "@127.0.0.1>",
                "Call-ID: " + branch,
                "CSeq: 1 " + method,
                "Contact: <sip:" + user + "@" + here + ">",
                "Max-Forwards: 70",
                more + "Content-Length: 0",
                "",
                "");
    }

    /** What is answered, whole; empty when there is no answer. */
    Optional<String> ask(String request) throws IOException {
        send(request.getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[LONGEST];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
            socket.receive(packet);
            return Optional.of(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
        } catch (SocketTimeoutException silent) {
            return Optional.empty();
        }
    }

    /** 401, 404 and the like; 0 for no answer. */
    int code(String request) throws IOException {
        return ask(request)
                .map(answer -> Integer.parseInt(answer.split(" ", 3)[1]))
                .orElse(0);
    }

    private void send(byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length));
    }

    /** So many datagrams in about a second, of every bad kind. */
    void flood(int count) throws IOException, InterruptedException {
        Random random = new Random(7);
        List<byte[]> bad = bad(random);
        for (int i = 0; i < count; i++) {
            send(bad.get(random.nextInt(bad.size())));
            if (i % 100 == 99) {
                Thread.sleep(100_000 / count);
            }
        }
    }

    private List<byte[]> bad(Random random) {
        byte[] noise = new byte[900];
        random.nextBytes(noise);
        String invite = request("INVITE", "12345", "");
        char[] many = new char[20_000];
        Arrays.fill(many, 'x');
        String huge = new String(many);
        return List.of(
                noise,
                new byte[0],
                ("\r\n\r\n\0\0" + MARK).getBytes(StandardCharsets.UTF_8),
                bytes("INVITE sip:12345@127.0.0.1 SIP/2.0\r\n\r\n"),
                bytes("INVITE\r\n" + MARK),
                bytes("SIP/2.0 200 " + MARK + "\r\nCSeq: 1 INVITE\r\n\r\n"),
                bytes(invite.replace("Content-Length: 0", "Content-Length: -17")),
                bytes(invite.replace("Content-Length: 0", "Content-Length: 99999999999")),
                bytes(invite.replace("Content-Length: 0", "X-" + MARK + ": " + huge + "\r\nContent-Length: 0")),
                bytes(invite.replace("CSeq: 1 INVITE", "CSeq: -1 " + MARK)),
                bytes(invite.replace("Via: ", "Via: SIP/9.9/" + MARK + " ")),
                bytes(invite.replace("12345", "%00%ff'; drop table call; --" + MARK)),
                bytes(request("OPTIONS", "1001", "")),
                bytes(request("REGISTER", Integer.toString(random.nextInt(9999)), "")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        socket.close();
    }
}
