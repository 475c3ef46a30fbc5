package org.xinqiao.bench.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.xinqiao.bench.Figures;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.engines.callqueue.simulation.Caller;
import org.xinqiao.engines.callqueue.simulation.Shift;

/**
 * 裸队列: the baseline: a queue in place that changes under one's hands. A call goes to the longest idle seat with the skills,
 * or to the end of the line; a seat that is free again gets the first whom it fits. No events, no priorities, no reach, no
 * ringing, nobody hangs up, nothing to go on with after a crash.
 */
final class BareQueue {

    private record End(Instant at, int seat) {}

    private final Skills[] skills;
    private final Instant[] idleSince;
    private final boolean[] busy;
    private final Deque<Caller> line = new ArrayDeque<>();
    private final PriorityQueue<End> ends = new PriorityQueue<>(Comparator.comparing(End::at));

    private BareQueue(List<Shift> shifts) {
        skills = shifts.stream().map(shift -> shift.seat().skills()).toArray(Skills[]::new);
        idleSince = shifts.stream().map(Shift::from).toArray(Instant[]::new);
        busy = new boolean[skills.length];
    }

    /** How long each arrival and each end took. */
    static Figures run(List<Caller> day, List<Shift> shifts) {
        return new BareQueue(shifts).run(day);
    }

    private Figures run(List<Caller> day) {
        Figures figures = new Figures(2 * day.size());
        int runs = 0;
        for (Caller caller : day) {
            for (End end = ends.peek(); end != null && !end.at().isAfter(caller.at()); end = ends.peek()) {
                ends.remove();
                runs = timed(figures, runs, end);
            }
            long begin = System.nanoTime();
            arrive(caller);
            figures.put(runs++, System.nanoTime() - begin);
        }
        for (End end = ends.poll(); end != null; end = ends.poll()) {
            runs = timed(figures, runs, end);
        }
        return figures;
    }

    private int timed(Figures figures, int run, End end) {
        long begin = System.nanoTime();
        free(end);
        figures.put(run, System.nanoTime() - begin);
        return run + 1;
    }

    private void arrive(Caller caller) {
        int best = -1;
        for (int seat = 0; seat < busy.length; seat++) {
            boolean fits = !busy[seat] && skills[seat].cover(needed(caller));
            if (fits && (best < 0 || idleSince[seat].isBefore(idleSince[best]))) {
                best = seat;
            }
        }
        if (best < 0) {
            line.add(caller);
        } else {
            take(best, caller, caller.at());
        }
    }

    private void free(End end) {
        busy[end.seat()] = false;
        idleSince[end.seat()] = end.at();
        for (Iterator<Caller> waiting = line.iterator(); waiting.hasNext(); ) {
            Caller caller = waiting.next();
            if (skills[end.seat()].cover(needed(caller))) {
                waiting.remove();
                take(end.seat(), caller, end.at());
                return;
            }
        }
    }

    private void take(int seat, Caller caller, Instant now) {
        Duration handling = caller.talk().plus(caller.wrapUp());
        busy[seat] = true;
        ends.add(new End(now.plus(handling), seat));
    }

    private static Skills needed(Caller caller) {
        return caller.demand().steps().getFirst().needed();
    }
}
