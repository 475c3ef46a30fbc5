package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.time.Instant;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;

/**
 * 来电: one call of a day, recorded or made up: when it came, what it needed, and how long whatever it comes to takes.
 *
 * @param patience how long the caller waits, ringing included, before hanging up
 * @param talk     from answer to end
 * @param wrapUp   the agent's notes; cut off where the queue gives less time for them
 */
public record Caller(
        CallId call,
        Instant at,
        QueueId queue,
        Media media,
        Demand demand,
        Priority priority,
        Duration patience,
        Duration talk,
        Duration wrapUp) {

    public Caller {
        if (patience.isNegative() || talk.isNegative() || wrapUp.isNegative()) {
            throw new IllegalArgumentException("times are not negative: " + call);
        }
    }
}
