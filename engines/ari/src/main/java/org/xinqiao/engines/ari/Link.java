package org.xinqiao.engines.ari;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** 连接: keeps the event stream up, from connection to connection, and tells the listener what comes, on one thread. */
final class Link implements Runnable {

    private static final Logger LOG = System.getLogger(Link.class.getName());

    private final AriSettings settings;
    private final HttpClient http;
    private final Wire wire;
    private final Ledger ledger;
    private final SwitchListener listener;
    private final List<Expected<?>> expected = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile boolean connected;

    Link(AriSettings settings, HttpClient http, Wire wire, Ledger ledger, SwitchListener listener) {
        this.settings = settings;
        this.http = http;
        this.wire = wire;
        this.ledger = ledger;
        this.listener = listener;
    }

    List<Expected<?>> expected() {
        return expected;
    }

    boolean isConnected() {
        return connected;
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (!closed) {
                String why = follow();
                failures = connected ? 1 : failures + 1;
                if (connected) {
                    connected = false;
                    tell(() -> listener.disconnected(why));
                }
                if (!closed) {
                    LOG.log(failures == 1 ? Level.INFO : Level.DEBUG, "{0}: {1}", settings, why);
                    double scatter = ThreadLocalRandom.current().nextDouble();
                    Thread.sleep(settings.backoff().after(failures, scatter));
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection from its beginning to its end; answers why it ended. */
    private String follow() throws InterruptedException {
        try (EventStream opened = EventStream.open(settings, http)) {
            // events are kept from here on, so whatever happens while we ask comes after the answer
            Standing standing = takeStock();
            connected = true;
            standing.channels().forEach(channel -> keepTelling("channel:" + channel.id()));
            standing.bridges().forEach(bridge -> keepTelling("bridge:" + bridge.id()));
            tell(() -> listener.connected(standing));
            AriEvent event = null;
            while (!(event instanceof AriEvent.ApplicationReplaced)) {
                event = hear(opened.next());
            }
            closed = true;
            return "another process has taken our place";
        } catch (IOException | RuntimeException broken) {
            return broken.getMessage() + (broken.getCause() == null ? "" : ": " + broken.getCause());
        }
    }

    private Standing takeStock() {
        List<Channel> channels = List.of(wire.ask(Order.get("channels"), Channel[].class));
        List<Bridge> bridges = List.of(wire.ask(Order.get("bridges"), Bridge[].class));
        return ledger.compare(channels.stream().filter(this::isOurs).toList(), bridges);
    }

    private boolean isOurs(Channel channel) {
        return channel.isIn(settings.app())
                || ledger.knows(channel.id())
                || Names.isOurs(channel.id().value());
    }

    /** Null when it cannot be read: one event less is better than none at all. */
    private @Nullable AriEvent hear(String json) {
        AriEvent event;
        try {
            event = Wire.JSON.readValue(json, AriEvent.class);
        } catch (JacksonException unreadable) {
            LOG.log(Level.WARNING, "an event cannot be read: {0}", unreadable.getOriginalMessage());
            return null;
        }
        ledger.hear(event);
        if (event instanceof AriEvent.StasisStart start) {
            keepTelling("channel:" + start.channel().id());
        }
        // the listener first: whoever waits for an event finds it taken into account
        tell(() -> listener.happened(event));
        expected.forEach(one -> tell(() -> one.hear(event)));
        return event;
    }

    /** Subscribes to a leg or a bridge beside the way of the events; what is gone by then needs it no longer. */
    private void keepTelling(String source) {
        Thread.startVirtualThread(() -> {
            try {
                wire.send(Order.subscribe(settings.app(), source));
            } catch (AriFailure missed) {
                LOG.log(Level.DEBUG, "{0} is not subscribed to: {1}", source, missed.getMessage());
            }
        });
    }

    /** Whatever goes wrong at a listener is its own affair; the next event comes all the same. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "a listener failed", failed);
        }
    }

    /** No connection follows this one; whoever closes interrupts the thread as well. The listener is told nothing more. */
    void close() {
        closed = true;
    }
}
