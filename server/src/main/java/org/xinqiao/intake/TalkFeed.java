package org.xinqiao.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.store.TalkFeedTable;
import org.xinqiao.platform.PageFeed;

/**
 * 会话推送: tells open pages that something came into the conversation they show, or that somebody has it now. Whatever process it
 * came to, it is in the database, which is asked once a second for all that is watched, and not at all while nothing is.
 */
@Component
class TalkFeed extends PageFeed {

    /** So many pages show one conversation at the most; one more, and the first is told to go. */
    private static final int PAGES = 6;

    private static final class Watcher {
        private final UUID thread;
        private final TalkWatch page;
        private @Nullable String last;

        Watcher(UUID thread, TalkWatch page, @Nullable String last) {
            this.thread = thread;
            this.page = page;
            this.last = last;
        }
    }

    private final TalkFeedTable table;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Semaphore moved = new Semaphore(0);

    TalkFeed(TalkFeedTable table) {
        super("talk-feed");
        this.table = table;
    }

    /** From now on; a page that shows what there was before asks for it by itself. @return ends it */
    Runnable watch(UUID thread, TalkWatch page) {
        Watcher watcher =
                new Watcher(thread, page, table.versions(List.of(thread)).get(thread));
        List<Watcher> same =
                watchers.stream().filter(other -> other.thread.equals(thread)).toList();
        same.stream().limit(Math.max(0, same.size() - PAGES + 1)).forEach(this::over);
        watchers.add(watcher);
        moved();
        return () -> watchers.remove(watcher);
    }

    /** This process knows already that something moved. */
    void moved() {
        moved.release();
    }

    private void over(Watcher watcher) {
        watchers.remove(watcher);
        watcher.page.tell(TalkWatch.Sign.OVER);
    }

    @Override
    protected void round() throws InterruptedException {
        moved.tryAcquire(1, TimeUnit.SECONDS);
        moved.drainPermits();
        look();
        if (isBeat()) {
            watchers.removeIf(watcher -> !watcher.page.tell(TalkWatch.Sign.ALIVE));
        }
    }

    private void look() {
        if (watchers.isEmpty()) {
            return;
        }
        Map<UUID, String> now =
                table.versions(watchers.stream().map(watcher -> watcher.thread).collect(Collectors.toSet()));
        for (Watcher watcher : watchers) {
            String version = now.get(watcher.thread);
            if (version != null && !version.equals(watcher.last)) {
                watcher.last = version;
                if (!watcher.page.tell(TalkWatch.Sign.CHANGED)) {
                    watchers.remove(watcher);
                }
            }
        }
    }
}
