package org.xinqiao.calls.floor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.engines.callqueue.SeatId;

/** 监听、耳语、强插: a shift leader's telephone rings, and then hears a talk, speaks to the agent alone, or to all. */
final class Watching {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Watch(LiveCall call, String leg, WatchMode mode, String bridge, String snoop) {}

    private final Map<String, Watch> watches = new HashMap<>();
    private final LiveFloor floor;
    private int count;

    Watching(LiveFloor floor) {
        this.floor = floor;
    }

    @Nullable
    CallProblem watch(LiveCall call, SeatId by, WatchMode mode) {
        Chair chair = call.chair;
        if (chair == null || !chair.up()) {
            return CallProblem.NOT_TALKING;
        }
        String leg = "w." + call.id + "." + ++count;
        watches.put(leg, new Watch(call, leg, mode, "m" + leg, "n" + leg));
        floor.step(call, mode.name(), by.value(), "");
        floor.orders.give(
                leg,
                () -> floor.board.call(leg, "PJSIP/" + by.value(), call.line.number(), PATIENCE),
                failed -> floor.thread.execute(() -> watches.remove(leg)));
        return null;
    }

    /** The leader's telephone was answered. */
    void up(String leg) {
        Watch watch = watches.get(leg);
        if (watch == null) {
            return;
        }
        Chair chair = watch.call().chair;
        if (chair == null || watch.call().isOver()) {
            end(watch);
            return;
        }
        if (watch.mode() == WatchMode.BARGE) {
            floor.orders.give(leg, () -> floor.board.join(watch.call().bridge(), leg));
            return;
        }
        floor.orders.give(leg, () -> {
            floor.board.bridge(watch.bridge());
            floor.board.snoop(chair.leg(), watch.snoop(), watch.mode() == WatchMode.WHISPER);
            floor.board.join(watch.bridge(), leg);
            floor.board.join(watch.bridge(), watch.snoop());
        });
    }

    /** The leader has hung up, or the talk that was listened to is over: then the one who spied on it goes first. */
    void gone(String leg) {
        watches.values().stream()
                .filter(watch -> watch.leg().equals(leg) || watch.snoop().equals(leg))
                .findFirst()
                .ifPresent(this::end);
    }

    private void end(Watch watch) {
        watches.remove(watch.leg());
        floor.orders.give(watch.leg(), () -> floor.board.hangUp(watch.leg()));
        if (watch.mode() != WatchMode.BARGE) {
            floor.orders.give(watch.leg(), () -> floor.board.hangUp(watch.snoop()));
            floor.orders.give(watch.leg(), () -> floor.board.endBridge(watch.bridge()));
        }
    }

    /** Nobody listens to what is over. */
    void over(LiveCall call) {
        watches.values().stream().filter(watch -> watch.call() == call).toList().forEach(this::end);
    }
}
