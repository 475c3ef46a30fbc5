package org.xinqiao.bench.calls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;

/** 话音收集: where the callers' voice goes: counts what arrives, and sends it back where it is to be a voice of its own. */
final class VoiceSink implements AutoCloseable {

    private final DatagramSocket socket;
    private final AtomicLong packets = new AtomicLong();

    private final boolean echoes;

    private VoiceSink(DatagramSocket socket, boolean echoes) {
        this.socket = socket;
        this.echoes = echoes;
    }

    static VoiceSink at(String address) throws IOException {
        return at(address, false);
    }

    /** Says again what it hears, as loud and as often. */
    static VoiceSink echoAt(String address) throws IOException {
        return at(address, true);
    }

    private static VoiceSink at(String address, boolean echoes) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address));
        socket.setReceiveBufferSize(8 << 20);
        VoiceSink sink = new VoiceSink(socket, echoes);
        Thread.ofPlatform().daemon().name("voice").start(sink::count);
        return sink;
    }

    int port() {
        return socket.getLocalPort();
    }

    long packets() {
        return packets.get();
    }

    private void count() {
        DatagramPacket packet = new DatagramPacket(new byte[500], 500);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                packets.incrementAndGet();
                if (echoes) {
                    socket.send(packet);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
