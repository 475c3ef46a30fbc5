package org.xinqiao.calls;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.PageFeed;

/**
 * 现场推送: tells everybody who watches a part of the floor, their own seat or the wall, when something of it has changed, and
 * nothing else; a burst of changes is told as one.
 */
@Component
class FloorFeed extends PageFeed {

    private static final Duration BURST = Duration.ofMillis(40);

    /** 观众: somebody's open page; {@code told} answers false once it is gone, and is given null for a sign of life. */
    static final class Watcher {
        private final Supplier<?> shown;
        private final Predicate<@Nullable Object> told;
        private @Nullable Object last;

        /** @param shown what of the floor they see now */
        Watcher(Supplier<?> shown, Predicate<@Nullable Object> told) {
            this.shown = shown;
            this.told = told;
        }
    }

    private final Semaphore changed = new Semaphore(0);
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    FloorFeed(PictureWatchers pictures) {
        super("floor-feed");
        pictures.add(picture -> changed());
    }

    /** What is shown of the floor is another now. */
    void changed() {
        changed.release();
    }

    /** From now on, beginning with how things stand. */
    void watch(Watcher watcher) {
        watchers.add(watcher);
        changed.release();
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    @Override
    protected void round() throws InterruptedException {
        boolean any = changed.tryAcquire(1, TimeUnit.SECONDS);
        if (any) {
            Thread.sleep(BURST);
            changed.drainPermits();
            tell();
        }
        if (isBeat()) {
            tell();
            watchers.removeIf(watcher -> !watcher.told.test(null));
        }
    }

    private void tell() {
        for (Watcher watcher : watchers) {
            Object now = watcher.shown.get();
            if (!now.equals(watcher.last)) {
                watcher.last = now;
                if (!watcher.told.test(now)) {
                    watchers.remove(watcher);
                }
            }
        }
    }
}
