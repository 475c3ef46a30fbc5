package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;

/**
 * 虚构话务: a made-up day of one queue: callers come at random (a Poisson process whose rate follows a curve), with exponential
 * times of patience and talk. The same seed makes the same day.
 */
public final class MadeDay {

    private final Instant start;
    private final QueueId queue;
    private final Duration patience;
    private final Duration talk;
    private final Duration wrapUp;

    /**
     * @param patience the mean time callers would wait
     * @param talk     the mean time of a talk
     * @param wrapUp   the time for notes, always the same
     */
    public MadeDay(Instant start, QueueId queue, Duration patience, Duration talk, Duration wrapUp) {
        this.start = start;
        this.queue = queue;
        this.patience = patience;
        this.talk = talk;
        this.wrapUp = wrapUp;
    }

    /**
     * The callers of one hour after the other.
     *
     * @param callsAnHour the mean number of calls of each hour, above zero
     */
    public List<Caller> calls(long seed, double... callsAnHour) {
        Random random = new Random(seed);
        List<Caller> callers = new ArrayList<>();
        for (int hour = 0; hour < callsAnHour.length; hour++) {
            Duration apart = Duration.ofNanos(Math.round(3600e9 / callsAnHour[hour]));
            Instant end = start.plus(Duration.ofHours(hour + 1));
            Instant at = start.plus(Duration.ofHours(hour)).plus(exponential(random, apart));
            while (at.isBefore(end)) {
                callers.add(caller(callers.size(), at, random));
                at = at.plus(exponential(random, apart));
            }
        }
        return callers;
    }

    private Caller caller(int number, Instant at, Random random) {
        return new Caller(
                new CallId(queue + "-" + number),
                at,
                queue,
                Media.VOICE,
                Demand.ANYBODY,
                Priority.NORMAL,
                exponential(random, patience),
                exponential(random, talk),
                wrapUp);
    }

    /** A random time with that mean, exponentially distributed. */
    public static Duration exponential(Random random, Duration mean) {
        return Duration.ofNanos(Math.round(-mean.toNanos() * Math.log1p(-random.nextDouble())));
    }
}
