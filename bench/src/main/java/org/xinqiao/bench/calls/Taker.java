package org.xinqiao.bench.calls;

import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinqiao.bench.Figures;
import org.xinqiao.engines.ari.Ari;
import org.xinqiao.engines.ari.AriEvent;
import org.xinqiao.engines.ari.AriEvent.StasisEnd;
import org.xinqiao.engines.ari.AriEvent.StasisStart;
import org.xinqiao.engines.ari.AriFailure;
import org.xinqiao.engines.ari.AriSettings;
import org.xinqiao.engines.ari.ChannelId;
import org.xinqiao.engines.ari.Standing;
import org.xinqiao.engines.ari.SwitchListener;

/** 接听者: answers every call and plays music to it, each on a thread of its own, and counts. */
final class Taker implements SwitchListener, AutoCloseable {

    private final Ari ari;
    private final Queue<Long> orders = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<ChannelId, Boolean> up = new ConcurrentHashMap<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Taker(AriSettings settings) {
        this.ari = Ari.open(settings, this);
    }

    @Override
    public void connected(Standing standing) {
        // nothing stands on a switch that was just started
    }

    @Override
    public void happened(AriEvent event) {
        if (event instanceof StasisStart start) {
            arrived.incrementAndGet();
            Thread.startVirtualThread(() -> take(start.channel().id()));
        } else if (event instanceof StasisEnd end) {
            ended.incrementAndGet();
            up.remove(end.channel().id());
        }
    }

    @Override
    public void disconnected(String why) {
        failed.incrementAndGet();
    }

    private void take(ChannelId leg) {
        try {
            up.put(leg, true);
            timed(() -> ari.channels().answer(leg));
            timed(() -> ari.channels().startMusic(leg));
        } catch (AriFailure notTaken) {
            failed.incrementAndGet();
        }
    }

    private void timed(Runnable order) {
        long begin = System.nanoTime();
        order.run();
        orders.add(System.nanoTime() - begin);
    }

    boolean isReady() {
        return ari.isConnected();
    }

    int up() {
        return up.size();
    }

    int arrived() {
        return arrived.get();
    }

    int ended() {
        return ended.get();
    }

    int failed() {
        return failed.get();
    }

    /** What the orders took. */
    Figures orders() {
        Long[] all = orders.toArray(Long[]::new);
        Figures figures = new Figures(all.length);
        for (int i = 0; i < all.length; i++) {
            figures.put(i, all[i]);
        }
        return figures;
    }

    @Override
    public void close() {
        ari.close();
    }
}
