package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xinqiao.engines.ari.AriEvent.StasisStart;

/** 测试用应用: a hotline as small as can be, that remembers what it was told; it leaves no call behind. */
final class Hotline implements AutoCloseable, SwitchListener {

    static final Duration SOON = Duration.ofSeconds(20);

    final Ari ari;
    final List<AriEvent> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Standing> standings = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> breaks = new LinkedBlockingQueue<>();

    private boolean left;

    private Hotline(AriSettings settings) {
        this.ari = Ari.open(settings, this);
    }

    static Hotline open() {
        return open(TestSwitch.running().settings());
    }

    static Hotline open(AriSettings settings) {
        Hotline hotline = waiting(settings);
        hotline.nextStanding();
        return hotline;
    }

    /** One that is not connected yet. */
    static Hotline waiting(AriSettings settings) {
        return new Hotline(settings);
    }

    /** Goes, and leaves its calls as they are. */
    void leave() {
        left = true;
        ari.close();
    }

    @Override
    public void connected(Standing standing) {
        standings.add(standing);
    }

    @Override
    public void happened(AriEvent event) {
        events.add(event);
    }

    @Override
    public void disconnected(String why) {
        breaks.add(why);
    }

    /** What it was told at the next connection. */
    Standing nextStanding() {
        return soon(standings, "a connection");
    }

    String nextBreak() {
        return soon(breaks, "a break");
    }

    private static <T> T soon(BlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(next).as(what).isNotNull();
            return next;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Does what leads to an event, and waits for it. */
    <E extends AriEvent> E after(Class<E> type, ChannelId about, Runnable cause) {
        try (Expected<E> expected = ari.expect(type, event -> about.equals(channelOf(event)))) {
            cause.run();
            return expected.within(SOON)
                    .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + events));
        }
    }

    /** Orders again until it is told that what the order is about is gone: the switch tells the end a little before. */
    void untilGone(Runnable order) {
        long last = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < last) {
            try {
                order.run();
                Thread.sleep(20);
            } catch (AriFailure.Gone gone) {
                return;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("not gone after " + SOON);
    }

    ChannelId rung(String endpoint) {
        ChannelId leg = ChannelId.fresh();
        after(
                StasisStart.class,
                leg,
                () -> ari.channels().originate(leg, Origination.to(endpoint).from(Phone.CALLER_NUMBER)));
        return leg;
    }

    static ChannelId channelOf(AriEvent event) {
        return switch (event) {
            case StasisStart e -> e.channel().id();
            case AriEvent.StasisEnd e -> e.channel().id();
            case AriEvent.ChannelDestroyed e -> e.channel().id();
            case AriEvent.ChannelDtmfReceived e -> e.channel().id();
            case AriEvent.ChannelStateChange e -> e.channel().id();
            case AriEvent.ChannelEnteredBridge e -> e.channel().id();
            default -> new ChannelId("none");
        };
    }

    @Override
    public void close() {
        if (left) {
            return;
        }
        for (Channel channel : ari.channels().list()) {
            quietly(() -> ari.channels().hangUp(channel.id(), HangupReason.NORMAL));
        }
        for (Bridge bridge : ari.bridges().list()) {
            quietly(() -> ari.bridges().destroy(bridge.id()));
        }
        ari.close();
    }

    private static void quietly(Runnable order) {
        try {
            order.run();
        } catch (AriFailure.Gone | AriFailure.NotNow over) {
            // it ended by itself
        }
    }
}
