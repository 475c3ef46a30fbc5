package org.xinqiao.calls.floor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.engines.callqueue.SeatId;

/** 监听、耳语、强插: a shift leader's telephone rings, and then hears a talk, speaks to the agent alone, or to all. */
final class Watching {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One telephone that watches one talk; each way of watching has names of its own on the switch. */
    private static final class Watch {

        final LiveCall call;
        final SeatId by;
        final SeatId seat;
        final String leg;
        WatchMode mode;
        boolean up;
        int turn;

        Watch(LiveCall call, SeatId by, SeatId seat, String leg, WatchMode mode) {
            this.call = call;
            this.by = by;
            this.seat = seat;
            this.leg = leg;
            this.mode = mode;
        }

        String bridge() {
            return "m" + leg + "." + turn;
        }

        String snoop() {
            return "n" + leg + "." + turn;
        }

        boolean isOf(String other) {
            return leg.equals(other) || snoop().equals(other);
        }
    }

    private final Map<String, Watch> watches = new HashMap<>();
    private final LiveFloor floor;
    private int count;

    Watching(LiveFloor floor) {
        this.floor = floor;
    }

    /** In another way than before, without the telephone's ringing again; another talk ends the first. */
    @Nullable
    CallProblem watch(LiveCall call, SeatId by, WatchMode mode) {
        Chair chair = call.chair;
        if (chair == null || !chair.up()) {
            return CallProblem.NOT_TALKING;
        }
        Optional<Watch> before =
                watches.values().stream().filter(it -> it.by.equals(by)).findFirst();
        floor.step(call, mode.name(), by.value(), "");
        if (before.isPresent() && before.get().call == call) {
            change(before.get(), chair, mode);
            return null;
        }
        before.ifPresent(this::end);
        ring(new Watch(call, by, chair.seat(), "w." + call.id + "." + ++count, mode));
        return null;
    }

    private void ring(Watch watch) {
        String leg = watch.leg;
        watches.put(leg, watch);
        floor.orders.give(
                leg,
                () -> floor.board.call(leg, "PJSIP/" + watch.by.value(), watch.call.line.number(), PATIENCE),
                failed -> floor.thread.execute(() -> watches.remove(leg)));
    }

    private void change(Watch watch, Chair chair, WatchMode mode) {
        if (watch.mode == mode) {
            return;
        }
        if (watch.up) {
            leave(watch);
        }
        watch.turn++;
        watch.mode = mode;
        if (watch.up) {
            enter(watch, chair);
        }
    }

    /** The leader's telephone was answered. */
    void up(String leg) {
        Watch watch = watches.get(leg);
        if (watch == null) {
            return;
        }
        Chair chair = watch.call.chair;
        if (chair == null || watch.call.isOver()) {
            end(watch);
            return;
        }
        watch.up = true;
        enter(watch, chair);
    }

    private void enter(Watch watch, Chair chair) {
        String leg = watch.leg;
        if (watch.mode == WatchMode.BARGE) {
            floor.orders.give(leg, () -> floor.board.join(watch.call.bridge(), leg));
            return;
        }
        String bridge = watch.bridge();
        String snoop = watch.snoop();
        boolean whispers = watch.mode == WatchMode.WHISPER;
        floor.orders.give(leg, () -> {
            floor.board.bridge(bridge);
            floor.board.snoop(chair.leg(), snoop, whispers);
            floor.board.join(bridge, leg);
            floor.board.join(bridge, snoop);
        });
    }

    /** Out of what it hears; the telephone stays off the hook. */
    private void leave(Watch watch) {
        String leg = watch.leg;
        if (watch.mode == WatchMode.BARGE) {
            floor.orders.give(leg, () -> floor.board.part(watch.call.bridge(), leg));
            return;
        }
        String bridge = watch.bridge();
        floor.orders.give(leg, () -> floor.board.part(bridge, leg));
        endSnoop(watch);
    }

    private void endSnoop(Watch watch) {
        String bridge = watch.bridge();
        String snoop = watch.snoop();
        floor.orders.give(watch.leg, () -> floor.board.hangUp(snoop));
        floor.orders.give(watch.leg, () -> floor.board.endBridge(bridge));
    }

    /** The leader has heard enough. */
    void stop(SeatId by) {
        watches.values().stream().filter(watch -> watch.by.equals(by)).toList().forEach(this::end);
    }

    List<Picture.WatchPicture> pictures() {
        return watches.values().stream()
                .map(it -> new Picture.WatchPicture(it.by, it.seat, it.call.id, it.mode, it.up))
                .toList();
    }

    /** The leader has hung up, or the talk that was listened to is over: then the one who spied on it goes first. */
    void gone(String leg) {
        watches.values().stream().filter(watch -> watch.isOf(leg)).findFirst().ifPresent(this::end);
    }

    private void end(Watch watch) {
        watches.remove(watch.leg);
        floor.orders.give(watch.leg, () -> floor.board.hangUp(watch.leg));
        if (watch.mode != WatchMode.BARGE) {
            endSnoop(watch);
        }
    }

    /** Nobody listens to what is over. */
    void over(LiveCall call) {
        watches.values().stream().filter(watch -> watch.call == call).toList().forEach(this::end);
    }
}
