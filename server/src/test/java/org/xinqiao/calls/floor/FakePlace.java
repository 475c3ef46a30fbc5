package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;

/** 测试用地方: two queues, seats 1001 to 1009, and a number for each way of being received. */
final class FakePlace implements FloorBook {

    static final QueueId GENERAL = new QueueId("general");
    static final QueueId COMPANY = new QueueId("company");
    /** Rings a seat but for a moment. */
    static final QueueId HURRIED = new QueueId("hurried");

    static final String TEA = "TEA";

    private static final CentreId CENTRE = new CentreId("main");

    /** How long a seat may stay reserved. */
    Duration reserve = Duration.ofSeconds(5);

    final Map<Long, String> numbers = new HashMap<>(Map.of(7L, "13800000007"));

    @Override
    public CallPlan plan() {
        Reach all = new Reach(Duration.ZERO, Set.of(CENTRE), Set.of(SeatKind.CALL), false);
        QueueRule hurried = QueueRule.usual(HURRIED, all).withRingLimit(Duration.ofMillis(200));
        CallPlan plan = CallPlan.of(
                List.of(QueueRule.usual(GENERAL, all), QueueRule.usual(COMPANY, all), hurried), new BreakReason(TEA));
        return new CallPlan(plan.queues(), plan.breaks(), reserve);
    }

    @Override
    public Optional<SeatProfile> profile(String extension, long agent) {
        Skills skills = Skills.of(new Skill(Skill.Kind.SPECIALIST, "seat:" + extension), 1);
        return extension.startsWith("100")
                ? Optional.of(new SeatProfile(
                        new SeatId(extension),
                        new AgentId(Long.toString(agent)),
                        SeatKind.CALL,
                        CENTRE,
                        false,
                        skills,
                        Capacity.ONE_CALL))
                : Optional.empty();
    }

    @Override
    public Reception receive(String caller, String dialled, Instant now) {
        Line line = lineOf(dialled);
        Treatment treatment = caller.equals("13900000000") && !line.emergency()
                ? Treatment.BLOCKED
                : switch (dialled) {
                    case "12300" -> Treatment.VOICEMAIL;
                    case "12301" -> Treatment.ANNOUNCE;
                    default -> Treatment.QUEUE;
                };
        List<String> sounds = switch (treatment) {
            case QUEUE -> List.of("outage", "welcome");
            case BLOCKED -> List.of("blocked");
            case VOICEMAIL -> List.of("afterhours");
            case ANNOUNCE -> List.of("closed");
        };
        return new Reception(line, caller.isEmpty() ? null : 7L, treatment, sounds, "menu");
    }

    private static Line lineOf(String dialled) {
        Map<String, Line> menu = dialled.equals("12302") ? Map.of("3", lineOf("12303")) : Map.of();
        QueueId queue = dialled.equals("12303") ? COMPANY : GENERAL;
        boolean emergency = dialled.equals("12119");
        return new Line(
                Long.parseLong(dialled),
                "9901",
                dialled,
                queue,
                Demand.ANYBODY,
                emergency ? Priority.EMERGENCY : Priority.NORMAL,
                emergency,
                menu);
    }

    @Override
    public Optional<Line> line(long hotline) {
        return Optional.of(lineOf(Long.toString(hotline)));
    }

    @Override
    public Optional<String> number(long citizen) {
        return Optional.ofNullable(numbers.get(citizen));
    }
}
