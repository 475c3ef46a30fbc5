package org.xinqiao.files.clamd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** 测试用 clamd: speaks INSTREAM as the manual words it; finds the test virus, is too slow, or hangs up, as it is told. */
public final class ScannerAtHand implements AutoCloseable {

    /** The test virus of EICAR, in two halves so that no scanner stops at this file. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** 举止. */
    public enum Manner {
        HONEST,
        SILENT,
        TOO_MUCH,
        NONSENSE
    }

    private final ServerSocket door;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Manner manner = Manner.HONEST;
    private volatile byte[] last = {};

    public ScannerAtHand(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void be(Manner wanted) {
        manner = wanted;
    }

    /** What was looked into last. */
    public byte[] last() {
        return last.clone();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                reply(caller, "UNKNOWN COMMAND");
                return;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
                if (manner == Manner.TOO_MUCH) {
                    reply(caller, "INSTREAM size limit exceeded. ERROR");
                    return;
                }
            }
            last = all.toByteArray();
            switch (manner) {
                case HONEST -> reply(caller, isInfected() ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
                case NONSENSE -> reply(caller, "stream: maybe OK");
                case SILENT -> closing.await();
                case TOO_MUCH -> reply(caller, "stream: OK");
            }
        } catch (IOException | InterruptedException gone) {
            // whoever asked went away
        }
    }

    private boolean isInfected() {
        return new String(last, StandardCharsets.ISO_8859_1).contains(EICAR);
    }

    private static void reply(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        door.close();
    }
}
