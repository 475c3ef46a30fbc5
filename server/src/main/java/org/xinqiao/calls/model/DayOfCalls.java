package org.xinqiao.calls.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.simulation.Caller;
import org.xinqiao.engines.callqueue.staffing.Load;
import org.xinqiao.engines.callqueue.staffing.ServiceLevel;
import org.xinqiao.engines.callqueue.staffing.Staffing;

/** 一天的来电: the calls of a day that stood in line, as a load to plan seats by and as callers to replay. */
public final class DayOfCalls {

    public static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static final Duration USUAL_HANDLING = Duration.ofMinutes(4);
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(3);

    private final List<PastCall> calls;
    private final Instant start;
    private final Duration handling;
    private final Duration patience;

    /** @param calls those that came in during the day beginning at {@code start} and stood in line */
    public DayOfCalls(List<PastCall> calls, Instant start) {
        this.calls = List.copyOf(calls);
        this.start = start;
        this.handling = meanHandling(calls, USUAL_HANDLING);
        this.patience = meanPatience();
    }

    /**
     * 半小时.
     *
     * @param needed the fewest seats that answer 95 % within 15 s, without anybody's breaks; none where nobody calls
     */
    public record HalfHour(Instant from, int offered, long handlingMs, int needed) {}

    /** 耐心: all time spent waiting by anybody, divided by those who hung up; the usual where nobody did. */
    private Duration meanPatience() {
        Duration waited = Duration.ZERO;
        long gone = 0;
        for (PastCall call : calls) {
            waited = waited.plus(waited(call));
            gone += gaveUp(call) ? 1 : 0;
        }
        return gone == 0 || waited.isZero() ? USUAL_PATIENCE : waited.dividedBy(gone);
    }

    private static boolean gaveUp(PastCall call) {
        return "ABANDONED".equals(call.ending()) && call.answeredAt() == null;
    }

    private static Duration waited(PastCall call) {
        Instant from = call.queuedAt();
        @Nullable Instant until = call.answeredAt() == null ? call.endedAt() : call.answeredAt();
        return from == null || until == null || until.isBefore(from) ? Duration.ZERO : Duration.between(from, until);
    }

    private static Duration meanHandling(List<PastCall> some, Duration otherwise) {
        long sum = 0;
        long answered = 0;
        for (PastCall call : some) {
            if (call.answeredAt() != null) {
                sum += handled(call);
                answered++;
            }
        }
        return answered == 0 || sum == 0 ? otherwise : Duration.ofMillis(sum / answered);
    }

    private static long handled(PastCall call) {
        return call.times().talk() + call.times().hold() + call.times().wrapUp();
    }

    public Duration patience() {
        return patience;
    }

    /** How long a seat rang before somebody answered, on the average. */
    public Duration ringing() {
        long ring = 0;
        long rings = 0;
        for (PastCall call : calls) {
            ring += call.times().ring();
            rings += call.rings();
        }
        return rings == 0 ? Duration.ZERO : Duration.ofMillis(ring / rings);
    }

    public List<HalfHour> halfHours() {
        List<HalfHour> all = new ArrayList<>();
        Instant end = start.plus(Duration.ofDays(1));
        for (Instant from = start; from.isBefore(end); from = from.plus(HALF_HOUR)) {
            Instant begin = from;
            Instant until = from.plus(HALF_HOUR);
            List<PastCall> these = calls.stream()
                    .filter(call -> !call.arrivedAt().isBefore(begin)
                            && call.arrivedAt().isBefore(until))
                    .toList();
            Duration mean = meanHandling(these, handling);
            all.add(new HalfHour(from, these.size(), mean.toMillis(), needed(these.size(), mean)));
        }
        return all;
    }

    private int needed(int offered, Duration mean) {
        return offered == 0 ? 0 : Staffing.seatsFor(new Load(offered * 2.0, mean, patience), ServiceLevel.NATIONAL);
    }

    /**
     * The callers, to be replayed. Whoever hung up waits just as long again; how long whoever was answered would have waited
     * is not known, and is taken from the mean patience, each time in the same way.
     */
    public List<Caller> callers(QueueId queue) {
        return calls.stream()
                .map(call -> new Caller(
                        new CallId(call.id().toString()),
                        call.queuedAt() == null ? call.arrivedAt() : call.queuedAt(),
                        queue,
                        Media.VOICE,
                        Demand.ANYBODY,
                        Priority.NORMAL,
                        patience(call),
                        talk(call),
                        Duration.ofMillis(call.times().wrapUp())))
                .toList();
    }

    private Duration patience(PastCall call) {
        if (gaveUp(call)) {
            return waited(call);
        }
        double more = -Math.log(1 - new Random(call.id().getLeastSignificantBits()).nextDouble());
        return waited(call).plusMillis((long) (more * patience.toMillis()));
    }

    /** What somebody who hung up would have talked is the mean of the others. */
    private Duration talk(PastCall call) {
        return call.answeredAt() == null
                ? handling
                : Duration.ofMillis(call.times().talk() + call.times().hold());
    }
}
