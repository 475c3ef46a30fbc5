package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 话务方案: the rules by which calls are given out. Data of a place, replaced as a whole at any time.
 *
 * @param breaks       the reasons an agent may give for a break, beside the queue's own
 * @param reserveLimit how long a seat may stay reserved without ringing before it counts as unreachable
 */
public record CallPlan(Map<QueueId, QueueRule> queues, Set<BreakReason> breaks, Duration reserveLimit) {

    public CallPlan {
        queues = Map.copyOf(queues);
        breaks = Set.copyOf(breaks);
        if (!reserveLimit.isPositive()) {
            throw new IllegalArgumentException("a reservation ends some time, not after " + reserveLimit);
        }
    }

    /** With 5 s to make a seat ring. */
    public static CallPlan of(List<QueueRule> queues, BreakReason... breaks) {
        return new CallPlan(
                queues.stream().collect(Collectors.toMap(QueueRule::queue, Function.identity())),
                Set.of(breaks),
                Duration.ofSeconds(5));
    }

    boolean knows(QueueId queue) {
        return queues.containsKey(queue);
    }

    /** Whether calls of the queue come to such a seat, be it after a while. */
    public boolean reaches(QueueId queue, SeatProfile seat) {
        return knows(queue) && rule(queue).reaches().stream().anyMatch(reach -> reach.covers(seat));
    }

    boolean knows(BreakReason reason) {
        return breaks.contains(reason);
    }

    /** Of a queue that the plan has; whether it does is asked where calls come in. */
    public QueueRule rule(QueueId queue) {
        QueueRule rule = queues.get(queue);
        if (rule == null) {
            throw new IllegalArgumentException("no queue " + queue + " in the plan");
        }
        return rule;
    }
}
