package org.xinqiao.calls;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.ProblemFound;

/** 坐席推送: the front door for pages that show a seat as it stands. */
@Service
public class SeatEvents {

    private final SeatFeed feed;
    private final CallSettings settings;

    SeatEvents(SeatFeed feed, CallSettings settings) {
        this.feed = feed;
        this.settings = settings;
    }

    /**
     * Begins to tell; null is a sign of life.
     *
     * @param told answers false when the page is gone
     * @return ends it
     * @throws ProblemFound with {@link CallProblem#VOICE_OFF} where nothing will ever change
     */
    public Runnable watch(Viewer viewer, Predicate<@Nullable SeatNow> told) {
        if (!settings.voice()) {
            throw new ProblemFound(CallProblem.VOICE_OFF);
        }
        SeatFeed.Watcher watcher = new SeatFeed.Watcher(viewer.account(), told);
        feed.watch(watcher);
        return () -> feed.leave(watcher);
    }
}
