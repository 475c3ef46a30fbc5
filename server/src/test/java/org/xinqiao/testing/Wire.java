package org.xinqiao.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** 线路: a connection to the server on which anything may be sent, right or wrong. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = socket.getInputStream();
    }

    public static Wire to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return new Wire(socket);
    }

    public Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Wire send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Whether the other side takes some more. */
    public boolean takes(byte[] bytes) throws IOException {
        try {
            send(bytes);
            return in.available() == 0;
        } catch (SocketException hungUp) {
            return false;
        }
    }

    /** Everything that comes back until the other side hangs up; what a connection cut short leaves of it. */
    public String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                answer.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("nothing comes, and nobody hangs up; so far: " + answer, e);
        } catch (SocketException reset) {
            // the end as well
        }
        return answer.toString();
    }

    /** One whole request on a connection of its own, and its answer. */
    public static String ask(int port, String request) throws IOException {
        try (Wire wire = to(port)) {
            return wire.send(request).answer();
        }
    }

    public static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
