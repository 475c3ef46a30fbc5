package org.xinqiao.supervision;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xinqiao.supervision.BellViews.BellCount;
import org.xinqiao.supervision.store.BellTable;

/**
 * 督办推送: asks every second, as long as pages are open here, whether anything has changed, whichever process changed it, and only
 * then counts for each of them. Every quarter of a minute it counts in any case.
 */
@Component
class BellFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BellFeed.class);
    private static final Duration HEART_BEAT = Duration.ofSeconds(15);

    private final BellTable table;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Semaphore opened = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread teller;
    private String revision = "";
    private long beat = System.nanoTime();

    BellFeed(BellTable table) {
        this.table = table;
    }

    private static final class Watcher {
        private final Supplier<BellCount> shown;
        private final BellWatch page;
        private @Nullable BellCount last;

        private Watcher(Supplier<BellCount> shown, BellWatch page) {
            this.shown = shown;
            this.page = page;
        }

        private boolean tell(boolean isBeat) {
            BellCount now = shown.get();
            if (now.equals(last)) {
                return !isBeat || page.tell(null);
            }
            last = now;
            return page.tell(now);
        }
    }

    Runnable watch(Supplier<BellCount> shown, BellWatch page) {
        Watcher watcher = new Watcher(shown, page);
        watchers.add(watcher);
        opened.release();
        return () -> watchers.remove(watcher);
    }

    private void run() {
        while (running) {
            try {
                boolean isNew = opened.tryAcquire(1, TimeUnit.SECONDS);
                opened.drainPermits();
                if (!watchers.isEmpty()) {
                    look(isNew);
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("督办推送暂时中断，稍后继续 / what is new in supervision could not be told, and is later", failed);
            }
        }
    }

    private void look(boolean isNew) {
        boolean isBeat = System.nanoTime() - beat > HEART_BEAT.toNanos();
        String now = table.revision();
        if (isNew || isBeat || !now.equals(revision)) {
            revision = now;
            beat = isBeat ? System.nanoTime() : beat;
            watchers.removeIf(watcher -> !watcher.tell(isBeat));
        }
    }

    @Override
    public void start() {
        running = true;
        teller = Thread.ofVirtual().name("supervision-bell").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (teller != null) {
            teller.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
