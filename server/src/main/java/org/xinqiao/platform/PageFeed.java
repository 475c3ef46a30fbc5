package org.xinqiao.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** 推送线程: what open pages are told of changes by, round after round for as long as the house runs. */
public abstract class PageFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PageFeed.class);
    private static final Duration HEART_BEAT = Duration.ofSeconds(15);

    private final String name;
    private volatile boolean running;
    private @Nullable Thread teller;
    private long beat = System.nanoTime();

    /** @param name of the thread */
    protected PageFeed(String name) {
        this.name = name;
    }

    /** Waits a moment for something new and tells it; what goes wrong in one round is tried again in the next. */
    protected abstract void round() throws InterruptedException;

    /** Whether a quarter of a minute has gone by since this was last so, and every page is due a sign of life. */
    protected final boolean isBeat() {
        boolean isDue = System.nanoTime() - beat > HEART_BEAT.toNanos();
        beat = isDue ? System.nanoTime() : beat;
        return isDue;
    }

    private void run() {
        while (running) {
            try {
                round();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("推送暂时中断，稍后继续 / {} could not tell what is new, and does later", name, failed);
            }
        }
    }

    @Override
    public final void start() {
        running = true;
        beat = System.nanoTime();
        teller = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public final void stop() {
        running = false;
        if (teller != null) {
            teller.interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
