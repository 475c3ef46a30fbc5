package org.xinqiao.files.clamd;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.xinqiao.files.VirusScan;

/**
 * ClamAV 守护进程: sends bytes over {@code INSTREAM}, as clamd's manual words it: each piece behind its length in four bytes,
 * a length of nothing at the end, one line for an answer. It is never told a file's name.
 */
public final class Clamd implements VirusScan {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 32 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final int patience;

    /** @param patience how long one waits for the connection, and for each answer */
    public Clamd(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Verdict look(InputStream bytes) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            return ask(socket, bytes);
        } catch (IOException noAnswer) {
            return new Verdict.Unknown(String.valueOf(noAnswer.getMessage()));
        }
    }

    private static Verdict ask(Socket socket, InputStream bytes) throws IOException {
        IOException hungUp = null;
        try {
            send(bytes, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
        } catch (IOException e) {
            // it says why before it hangs up: that there was too much, for one
            hungUp = e;
        }
        String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
        return answer.isEmpty() && hungUp != null
                ? new Verdict.Unknown("hung up: " + hungUp.getMessage())
                : told(answer);
    }

    private static void send(InputStream bytes, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        byte[] piece = bytes.readNBytes(PIECE);
        while (piece.length > 0) {
            out.writeInt(piece.length);
            out.write(piece);
            piece = bytes.readNBytes(PIECE);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict told(String answer) {
        if (answer.equals(PREFIX + "OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        return new Verdict.Unknown("it said: " + answer);
    }
}
