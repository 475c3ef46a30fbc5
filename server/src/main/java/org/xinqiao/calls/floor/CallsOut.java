package org.xinqiao.calls.floor;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;

/** 呼出: a call for one seat alone, that somebody makes there or passes on to it, stands in a queue of its own until that very seat has it. */
final class CallsOut {

    static final QueueId QUEUE = new QueueId("_out");

    private CallsOut() {}

    /** The plan with that queue. */
    static CallPlan added(CallPlan plan) {
        Set<CentreId> centres = plan.queues().values().stream()
                .flatMap(rule -> rule.reaches().stream())
                .flatMap(reach -> reach.centres().stream())
                .collect(Collectors.toSet());
        Map<QueueId, QueueRule> queues = new HashMap<>(plan.queues());
        if (!centres.isEmpty()) {
            Reach everybody = new Reach(Duration.ZERO, centres, EnumSet.allOf(SeatKind.class), true);
            queues.put(QUEUE, QueueRule.usual(QUEUE, everybody).withCallbacks(1, Duration.ofMinutes(1)));
        }
        Set<BreakReason> breaks = new HashSet<>(plan.breaks());
        breaks.add(SeatActs.SITTING_DOWN);
        breaks.add(SeatActs.WATCHING);
        return new CallPlan(queues, breaks, plan.reserveLimit());
    }

    /** For a call whose hotline is registered no more: what was kept of it. */
    static FloorBook.Line lineOf(CallRecord kept) {
        QueueId queue = kept.queue() == null ? QUEUE : new QueueId(kept.queue());
        return new FloorBook.Line(
                0, kept.area(), kept.dialled(), queue, Demand.ANYBODY, Priority.NORMAL, false, Map.of());
    }

    /** What only that seat has. */
    static Demand of(String extension) {
        return Demand.of(Skills.of(new Skill(Skill.Kind.SPECIALIST, "seat:" + extension), 1));
    }
}
