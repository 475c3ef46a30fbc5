package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 队列规则: how one queue is served.
 *
 * @param reaches       which seats serve it, from the beginning and after some wait; one at least from the beginning
 * @param ringLimit     how long a seat may ring before the call goes back to its place
 * @param wrapUpLimit   the time an agent has after a call, zero for none
 * @param callbackRetry how long after a caller was not reached the promised callback is tried again
 * @param callbackTries how often it is tried at most
 * @param pace          what the queue's calls were like lately, for the expected wait
 */
public record QueueRule(
        QueueId queue,
        Policy policy,
        List<Reach> reaches,
        Duration ringLimit,
        Duration wrapUpLimit,
        Duration callbackRetry,
        int callbackTries,
        Pace pace) {

    /**
     * 近况: the recent means of a queue.
     *
     * @param handling talking, holding and wrap-up together
     * @param patience how long callers would wait before they hang up (not how long those waited who did)
     */
    public record Pace(Duration handling, Duration patience) {

        public static final Pace USUAL = new Pace(Duration.ofMinutes(4), Duration.ofMinutes(3));

        public Pace {
            if (!handling.isPositive() || !patience.isPositive()) {
                throw new IllegalArgumentException("a pace takes time: " + handling + ", " + patience);
            }
        }
    }

    public QueueRule {
        reaches = List.copyOf(reaches);
        if (reaches.stream().noneMatch(reach -> reach.after().isZero())) {
            throw new IllegalArgumentException("queue " + queue + " is served by somebody from the beginning");
        }
        if (!ringLimit.isPositive() || wrapUpLimit.isNegative() || !callbackRetry.isPositive() || callbackTries < 1) {
            throw new IllegalArgumentException("queue " + queue + " has limits that can be kept");
        }
    }

    /** 20 s to answer, 30 s of wrap-up, three tries of a callback ten minutes apart, longest idle first. */
    public static QueueRule usual(QueueId queue, Reach... reaches) {
        return new QueueRule(
                queue,
                Policy.LONGEST_IDLE,
                List.of(reaches),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                3,
                Pace.USUAL);
    }

    /** The same with another policy. */
    public QueueRule with(Policy other) {
        return new QueueRule(queue, other, reaches, ringLimit, wrapUpLimit, callbackRetry, callbackTries, pace);
    }

    public QueueRule withRingLimit(Duration limit) {
        return new QueueRule(queue, policy, reaches, limit, wrapUpLimit, callbackRetry, callbackTries, pace);
    }

    /** The same with that time after a call, zero for none. */
    public QueueRule withWrapUp(Duration limit) {
        return new QueueRule(queue, policy, reaches, ringLimit, limit, callbackRetry, callbackTries, pace);
    }

    /** The same with promised callbacks tried so often, that long apart. */
    public QueueRule withCallbacks(int tries, Duration retry) {
        return new QueueRule(queue, policy, reaches, ringLimit, wrapUpLimit, retry, tries, pace);
    }

    /** The same with more recent means. */
    public QueueRule with(Pace recent) {
        return new QueueRule(queue, policy, reaches, ringLimit, wrapUpLimit, callbackRetry, callbackTries, recent);
    }

    /** Whether that seat serves the queue's calls that have waited since then. */
    boolean reaches(SeatProfile seat, Instant since, Instant now) {
        for (Reach reach : reaches) {
            if (!since.plus(reach.after()).isAfter(now) && reach.covers(seat)) {
                return true;
            }
        }
        return false;
    }
}
