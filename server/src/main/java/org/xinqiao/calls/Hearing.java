package org.xinqiao.calls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.calls.recogniser.Recogniser;
import org.xinqiao.engines.ari.VoiceListener;

/**
 * 听写: one voice on its way to the recogniser, on a thread of its own. Whatever the recogniser does, the switch never waits for
 * it: what comes faster than it is taken is left out.
 */
final class Hearing implements VoiceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    /** Ten seconds of pieces of 20 ms. */
    private static final int MOST = 500;

    /** So many pieces are sent as one. */
    private static final int AT_ONCE = 5;

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final ArrayBlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(MOST);
    private final Recogniser recogniser;
    private final Recogniser.Opening opening;
    private final Recogniser.Results results;
    private final Consumer<Boolean> reached;
    private volatile boolean over;

    /** @param reached told whether the recogniser hears it */
    Hearing(Recogniser recogniser, Recogniser.Opening opening, Recogniser.Results results, Consumer<Boolean> reached) {
        this.recogniser = recogniser;
        this.opening = opening;
        this.results = results;
        this.reached = reached;
    }

    Hearing begun() {
        Thread.ofVirtual().name("hearing-" + opening.id()).start(this::run);
        return this;
    }

    @Override
    public void heard(ByteBuffer samples) {
        if (!over) {
            byte[] piece = new byte[samples.remaining()];
            samples.get(piece);
            pieces.offer(piece);
        }
    }

    @Override
    public void over() {
        over = true;
    }

    private void run() {
        Recogniser.Session session = null;
        try {
            while (!over || !pieces.isEmpty()) {
                ByteBuffer voice = next();
                if (voice.hasRemaining()) {
                    session = give(session, voice);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            if (session != null) {
                session.end();
            }
        }
    }

    private ByteBuffer next() throws InterruptedException {
        byte[] first = pieces.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return ByteBuffer.allocate(0);
        }
        List<byte[]> some = new ArrayList<>(AT_ONCE);
        some.add(first);
        pieces.drainTo(some, AT_ONCE - 1);
        ByteBuffer voice =
                ByteBuffer.allocate(some.stream().mapToInt(it -> it.length).sum());
        some.forEach(voice::put);
        return voice.flip();
    }

    /** Null when the recogniser cannot be reached: it is tried again in a while, and what is said meanwhile is lost. */
    private Recogniser.@Nullable Session give(Recogniser.@Nullable Session session, ByteBuffer voice)
            throws InterruptedException {
        Recogniser.Session open = session;
        try {
            if (open == null) {
                open = recogniser.open(opening, results);
                reached.accept(true);
            }
            open.hear(voice);
            return open;
        } catch (IOException away) {
            LOG.warn("识别器不可用 / a voice is not heard by the recogniser: {}", away.toString());
            reached.accept(false);
            if (open != null) {
                open.end();
            }
            for (long waited = 0; waited < AGAIN.toMillis() && !over; waited += LOOK.toMillis()) {
                Thread.sleep(LOOK);
            }
            pieces.clear();
            return null;
        }
    }
}
