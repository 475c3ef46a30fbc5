package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.SeatId;

/**
 * 复位: a seat whose telephone could not be made to ring is ready again as soon as the switch has its telephone, after a pause
 * that doubles each time it fails anew. A switch that was too busy for a moment sends no agent home; what the agent said since is
 * not touched.
 */
final class Recovery {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Presence OUT = Presence.onBreak(BreakReason.UNREACHABLE);

    /** Since when it is out of reach, and how often it has been since it last answered. */
    private record Lost(Instant since, int times) {}

    private final LiveFloor floor;
    private final Map<SeatId, Lost> lost = new HashMap<>();

    Recovery(LiveFloor floor) {
        this.floor = floor;
    }

    /** Whatever a seat wants from now on. */
    void presence(SeatId seat, Presence presence, Instant at) {
        if (presence.equals(OUT)) {
            Lost before = lost.get(seat);
            again(seat, new Lost(at, before == null ? 1 : before.times() + 1));
        }
    }

    /** Whoever has answered, or has gone, starts anew. */
    void forget(SeatId seat) {
        lost.remove(seat);
    }

    private void again(SeatId seat, Lost now) {
        lost.put(seat, now);
        floor.thread.after(pause(now.times()), () -> ask(seat, now));
    }

    private Duration pause(int times) {
        Duration first = floor.floor().plan().reserveLimit();
        Duration pause = first.multipliedBy(1L << Math.min(times - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private void ask(SeatId seat, Lost asked) {
        if (isStill(seat, asked)) {
            floor.orders.give(
                    seat.value(),
                    () -> answered(seat, asked, floor.board.reaches("PJSIP/" + seat.value())),
                    silent -> answered(seat, asked, false));
        }
    }

    private void answered(SeatId seat, Lost asked, boolean reached) {
        floor.later(() -> {
            if (!isStill(seat, asked)) {
                return;
            }
            if (reached) {
                floor.decide(new Command.GoReady(seat));
            } else {
                again(seat, new Lost(asked.since(), asked.times() + 1));
            }
        });
    }

    private boolean isStill(SeatId seat, Lost asked) {
        return asked.equals(lost.get(seat))
                && floor.floor().seat(seat).map(it -> it.presence().equals(OUT)).orElse(false);
    }
}
