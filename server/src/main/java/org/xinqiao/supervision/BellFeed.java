package org.xinqiao.supervision;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.PageFeed;
import org.xinqiao.supervision.BellViews.BellCount;
import org.xinqiao.supervision.store.BellTable;

/**
 * 督办推送: asks every second, as long as pages are open here, whether anything has changed, whichever process changed it, and only
 * then counts for each of them. Every quarter of a minute it counts in any case.
 */
@Component
class BellFeed extends PageFeed {

    private final BellTable table;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Semaphore opened = new Semaphore(0);
    private String revision = "";

    BellFeed(BellTable table) {
        super("supervision-bell");
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

    @Override
    protected void round() throws InterruptedException {
        boolean isNew = opened.tryAcquire(1, TimeUnit.SECONDS);
        opened.drainPermits();
        if (!watchers.isEmpty()) {
            look(isNew);
        }
    }

    private void look(boolean isNew) {
        boolean isBeat = isBeat();
        String now = table.revision();
        if (isNew || isBeat || !now.equals(revision)) {
            revision = now;
            watchers.removeIf(watcher -> !watcher.tell(isBeat));
        }
    }
}
