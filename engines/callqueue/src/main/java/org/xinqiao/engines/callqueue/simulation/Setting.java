package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.QueueRule;

/**
 * 模拟设定: with which rules and which seats a day is replayed.
 *
 * @param answerAfter   how long a seat rings before its agent answers
 * @param callbackAfter the wait after which callers take a callback instead, null for never
 */
public record Setting(
        String name,
        CallPlan plan,
        List<Shift> shifts,
        Duration answerAfter,
        @Nullable Duration callbackAfter) {

    public Setting {
        shifts = List.copyOf(shifts);
        for (QueueRule rule : plan.queues().values()) {
            if (answerAfter.compareTo(rule.ringLimit()) >= 0) {
                throw new IllegalArgumentException("nobody of " + rule.queue() + " answers in time: " + answerAfter);
            }
        }
    }

    /** Agents who answer at once, and no callbacks. */
    public static Setting of(String name, CallPlan plan, List<Shift> shifts) {
        return new Setting(name, plan, shifts, Duration.ZERO, null);
    }
}
