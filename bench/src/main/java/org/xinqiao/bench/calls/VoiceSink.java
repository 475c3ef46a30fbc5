package org.xinqiao.bench.calls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;

/** 话音收集: where the callers' voice goes: counts what arrives. */
final class VoiceSink implements AutoCloseable {

    private final DatagramSocket socket;
    private final AtomicLong packets = new AtomicLong();

    private VoiceSink(DatagramSocket socket) {
        this.socket = socket;
    }

    static VoiceSink at(String address) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address));
        socket.setReceiveBufferSize(8 << 20);
        VoiceSink sink = new VoiceSink(socket);
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
