package org.xinqiao.calls;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountId;

/**
 * 坐席推送: tells everybody who watches their seat when something of it has changed, and nothing else; a burst of changes is told
 * as one.
 */
@Component
class SeatFeed implements SmartLifecycle {

    private static final Duration BURST = Duration.ofMillis(40);
    private static final Duration HEART_BEAT = Duration.ofSeconds(15);

    /** 观众: somebody's open page; {@code told} answers false once it is gone. */
    static final class Watcher {
        private final AccountId agent;
        private final Predicate<@Nullable SeatNow> told;
        private @Nullable SeatNow last;

        Watcher(AccountId agent, Predicate<@Nullable SeatNow> told) {
            this.agent = agent;
            this.told = told;
        }
    }

    private final Semaphore changed = new Semaphore(0);
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Switchroom room;
    private final SeatViews views;
    private volatile boolean running;
    private @Nullable Thread teller;

    SeatFeed(Switchroom room, SeatViews views, PictureWatchers pictures) {
        this.room = room;
        this.views = views;
        pictures.add(picture -> changed.release());
    }

    /** From now on, beginning with how things stand. */
    void watch(Watcher watcher) {
        watchers.add(watcher);
        changed.release();
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    /** With null for a sign of life. */
    private void run() {
        long beat = System.nanoTime();
        while (running) {
            try {
                boolean any = changed.tryAcquire(1, TimeUnit.SECONDS);
                if (any) {
                    Thread.sleep(BURST);
                    changed.drainPermits();
                    tell();
                }
                if (System.nanoTime() - beat > HEART_BEAT.toNanos()) {
                    beat = System.nanoTime();
                    tell();
                    watchers.removeIf(watcher -> !watcher.told.test(null));
                }
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void tell() {
        Voice voice = room.voice();
        var picture = room.picture();
        for (Watcher watcher : watchers) {
            SeatNow now = views.of(watcher.agent, voice, picture);
            if (!now.equals(watcher.last)) {
                watcher.last = now;
                if (!watcher.told.test(now)) {
                    watchers.remove(watcher);
                }
            }
        }
    }

    @Override
    public void start() {
        running = true;
        teller = Thread.ofVirtual().name("seat-feed").start(this::run);
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
