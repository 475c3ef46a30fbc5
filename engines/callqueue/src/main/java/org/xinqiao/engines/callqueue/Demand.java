package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 技能要求: what a call needs of the agent, giving way step by step the longer it waits: the dialect at once, after 30 s
 * the dialect less well, after 60 s anybody.
 *
 * @param steps the first from the beginning, each later one asking nothing that the one before did not
 */
public record Demand(List<Step> steps) {

    /** 放宽一级: what is needed from a wait of that length on. */
    public record Step(Duration after, Skills needed) {}

    /** Whoever takes calls of the queue will do. */
    public static final Demand ANYBODY = of(Skills.NONE);

    public Demand {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !steps.getFirst().after().isZero()) {
            throw new IllegalArgumentException("a demand begins with what is needed at once: " + steps);
        }
        for (int later = 1; later < steps.size(); later++) {
            Step before = steps.get(later - 1);
            Step step = steps.get(later);
            if (step.after().compareTo(before.after()) <= 0 || !before.needed().cover(step.needed())) {
                throw new IllegalArgumentException("a demand only gives way: " + before + " to " + step);
            }
        }
    }

    /** Always the same, however long the wait. */
    public static Demand of(Skills needed) {
        return new Demand(List.of(new Step(Duration.ZERO, needed)));
    }

    /** The same, and after that wait only those. */
    public Demand relaxing(Duration after, Skills needed) {
        var more = new ArrayList<>(steps);
        more.add(new Step(after, needed));
        return new Demand(more);
    }

    /** What is needed of the agent now, by somebody who waits since then. */
    public Skills needed(Instant since, Instant now) {
        Skills needed = steps.getFirst().needed();
        for (Step step : steps) {
            if (since.plus(step.after()).isAfter(now)) {
                break;
            }
            needed = step.needed();
        }
        return needed;
    }
}
