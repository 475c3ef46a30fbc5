package org.xinqiao.bench.calls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** 话音收发: where the voices of many telephones go: counts what arrives; where they are to speak, each sends as a telephone does. */
final class VoiceSink implements AutoCloseable {

    private static final long FRAME_NANOS = 20_000_000;
    private static final int SAMPLES = 160;
    private static final int HEADER = 12;
    /** Whoever has heard nothing for so long has hung up. */
    private static final long SILENCE_NANOS = 2_000_000_000;

    private final DatagramSocket socket;
    private final AtomicLong packets = new AtomicLong();
    private final Map<SocketAddress, Speaker> speakers = new ConcurrentHashMap<>();
    private final boolean speaks;

    /** 说话人: the other end of one leg, and what was said to it so far. */
    private static final class Speaker {
        volatile long heard;
        int frames;
    }

    private VoiceSink(DatagramSocket socket, boolean speaks) {
        this.socket = socket;
        this.speaks = speaks;
    }

    static VoiceSink at(String address) throws IOException {
        return at(address, false);
    }

    /** Whoever hears something speaks: a packet every 20 ms, for as long as there is something to hear. */
    static VoiceSink speakingAt(String address) throws IOException {
        return at(address, true);
    }

    private static VoiceSink at(String address, boolean speaks) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address));
        socket.setReceiveBufferSize(8 << 20);
        VoiceSink sink = new VoiceSink(socket, speaks);
        Thread.ofPlatform().daemon().name("hears").start(sink::hear);
        if (speaks) {
            Thread.ofPlatform().daemon().name("speaks").start(sink::speak);
        }
        return sink;
    }

    int port() {
        return socket.getLocalPort();
    }

    long packets() {
        return packets.get();
    }

    private void hear() {
        DatagramPacket packet = new DatagramPacket(new byte[500], 500);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                packets.incrementAndGet();
                if (speaks) {
                    speakers.computeIfAbsent(packet.getSocketAddress(), from -> new Speaker()).heard =
                            System.nanoTime();
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak() {
        byte[] frame = new byte[HEADER + SAMPLES];
        long next = System.nanoTime();
        while (!socket.isClosed()) {
            next += FRAME_NANOS;
            long now = System.nanoTime();
            for (Iterator<Map.Entry<SocketAddress, Speaker>> each =
                            speakers.entrySet().iterator();
                    each.hasNext(); ) {
                Map.Entry<SocketAddress, Speaker> one = each.next();
                if (now - one.getValue().heard > SILENCE_NANOS) {
                    each.remove();
                } else {
                    say(one.getKey(), one.getValue().frames++, frame);
                }
            }
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    /** RTP of RFC 3550: version 2, A-law, number, time and source; then 20 ms of a murmur. */
    private void say(SocketAddress to, int number, byte[] frame) {
        ByteBuffer.wrap(frame)
                .put((byte) 0x80)
                .put((byte) 8)
                .putShort((short) number)
                .putInt(number * SAMPLES)
                .putInt(to.hashCode());
        Arrays.fill(frame, HEADER, frame.length, (byte) (number % 2 == 0 ? 0xD5 : 0x55));
        try {
            socket.send(new DatagramPacket(frame, frame.length, to));
        } catch (IOException gone) {
            speakers.remove(to);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
