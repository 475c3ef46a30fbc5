package org.xinqiao.engines.ari;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** 可切断的线路: carries what comes in to the switch and back, and can be cut, or turn silent, in the middle of it. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile boolean silent;

    private Forwarder(int exit) throws IOException {
        this.exit = exit;
        this.entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    static Forwarder to(int port) {
        try {
            Forwarder forwarder = new Forwarder(port);
            Thread.startVirtualThread(forwarder::accept);
            return forwarder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Breaks what is open, and refuses what comes until it is mended. */
    void cut() {
        cut = true;
        open.forEach(Forwarder::shut);
        open.clear();
    }

    void mend() {
        cut = false;
        silent = false;
    }

    /** Nothing is broken, but nothing comes back any more. */
    void fallSilent() {
        silent = true;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket in = entrance.accept();
                if (cut) {
                    shut(in);
                    continue;
                }
                Socket out = new Socket("127.0.0.1", exit);
                open.addAll(List.of(in, out));
                Thread.startVirtualThread(() -> carry(in, out, false));
                Thread.startVirtualThread(() -> carry(out, in, true));
            } catch (IOException refused) {
                // the entrance is closed, or the switch is away: whoever comes next may have more luck
            }
        }
    }

    private void carry(Socket from, Socket to, boolean back) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!(back && silent)) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException broken) {
            // so is the other way
        }
    }

    private static void shut(Socket socket) {
        try (socket) {
            // the other end is told at once, be somebody still reading here
            socket.shutdownOutput();
        } catch (IOException closed) {
            // it is
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
