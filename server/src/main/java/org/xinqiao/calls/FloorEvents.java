package org.xinqiao.calls;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.ProblemFound;

/** 现场推送: the front door for pages that show a seat, or the whole floor, as it stands. */
@Service
public class FloorEvents {

    private final FloorFeed feed;
    private final Seats seats;
    private final Wall wall;
    private final CallSettings settings;

    FloorEvents(FloorFeed feed, Seats seats, Wall wall, CallSettings settings) {
        this.feed = feed;
        this.seats = seats;
        this.wall = wall;
        this.settings = settings;
    }

    /**
     * Begins to tell how the viewer's seat stands; null is a sign of life.
     *
     * @param told answers false when the page is gone
     * @return ends it
     * @throws ProblemFound with {@link CallProblem#VOICE_OFF} where nothing will ever change
     */
    public Runnable watchSeat(Viewer viewer, Predicate<@Nullable Object> told) {
        return watch(() -> seats.now(viewer), told);
    }

    /** The same of the whole floor, as {@link Wall#now} shows it. */
    public Runnable watchFloor(Viewer viewer, Predicate<@Nullable Object> told) {
        return watch(() -> wall.now(viewer), told);
    }

    private Runnable watch(Supplier<?> shown, Predicate<@Nullable Object> told) {
        if (!settings.voice()) {
            throw new ProblemFound(CallProblem.VOICE_OFF);
        }
        FloorFeed.Watcher watcher = new FloorFeed.Watcher(shown, told);
        feed.watch(watcher);
        return () -> feed.leave(watcher);
    }
}
