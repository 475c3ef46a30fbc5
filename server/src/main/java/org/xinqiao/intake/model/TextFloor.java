package org.xinqiao.intake.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.Call;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.CallQueue;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Decision;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.Floor;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.organisation.AreaCode;

/**
 * 文字排队: who is given which talk in writing, decided by the queue engine on a floor that is set up anew from what is written
 * down: the line in the order in which people asked, agents by how long they have been free, each with so many at once.
 */
public final class TextFloor {

    /** For so long a talk is kept for whoever answered it before, if they are there. */
    public static final Duration KEPT = Duration.ofSeconds(30);

    private static final QueueId QUEUE = new QueueId("texts");
    private static final CentreId CENTRE = new CentreId("texts");
    private static final CallPlan PLAN = CallPlan.of(
            List.of(QueueRule.usual(QUEUE, new Reach(Duration.ZERO, Set.of(CENTRE), Set.of(SeatKind.ONLINE), false))));

    private TextFloor() {}

    /** 文字坐席. */
    public record Agent(long account, AreaCode area, int most, Instant freeSince) {}

    /**
     * 等候的会话.
     *
     * @param holder who has it; absent while it waits in line
     * @param before who answered the conversation last
     */
    public record Talk(
            long id,
            AreaCode area,
            Instant askedAt,
            @Nullable Long holder,
            @Nullable Long before) {}

    /** Which waiting talk goes to whom now. */
    public static Map<Long, Long> given(List<Agent> agents, List<Talk> talks, Instant now) {
        List<Command.UpSeat> seats =
                agents.stream().map(agent -> seat(agent, talks)).toList();
        Set<Long> there = new java.util.HashSet<>();
        agents.forEach(agent -> there.add(agent.account()));
        List<Command.UpCall> calls = new ArrayList<>();
        for (Talk talk : talks) {
            calls.add(call(talk, there));
        }
        Decision decision = CallQueue.decide(Floor.empty(PLAN), new Command.Adopt(seats, calls), now);
        return switch (decision) {
            case Decision.Done done -> reservations(done.events());
            case Decision.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static Map<Long, Long> reservations(Collection<Event> events) {
        Map<Long, Long> given = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Event.CallReserved reserved) {
                given.put(
                        number(reserved.call().value()), number(reserved.seat().value()));
            }
        }
        return given;
    }

    /** Knows the areas within their own, and the conversations they answered before. */
    private static Command.UpSeat seat(Agent agent, List<Talk> talks) {
        Map<Skill, Integer> known = new HashMap<>();
        for (Talk talk : talks) {
            if (agent.area().contains(talk.area())) {
                known.put(areaOf(talk), 1);
            }
            if (talk.before() != null && talk.before() == agent.account()) {
                known.put(conversation(talk), 1);
            }
        }
        SeatProfile profile = new SeatProfile(
                new SeatId(text(agent.account())),
                new AgentId(text(agent.account())),
                SeatKind.ONLINE,
                CENTRE,
                false,
                new Skills(known),
                new Capacity(false, agent.most(), Capacity.Mixing.CALL_ALONE));
        return new Command.UpSeat(profile, Presence.READY, agent.freeSince(), List.of());
    }

    private static Command.UpCall call(Talk talk, Set<Long> there) {
        Long holder = talk.holder();
        SeatId seat = holder == null || !there.contains(holder) ? null : new SeatId(text(holder));
        Call call = new Call(
                new CallId(text(talk.id())),
                QUEUE,
                Media.TEXT,
                demand(talk, there),
                Priority.NORMAL,
                talk.askedAt(),
                talk.askedAt(),
                null,
                null);
        return new Command.UpCall(call, seat, false);
    }

    private static Demand demand(Talk talk, Set<Long> there) {
        Skills anybody = Skills.of(areaOf(talk), 1);
        boolean isKept = talk.before() != null && there.contains(talk.before());
        return isKept
                ? Demand.of(Skills.of(areaOf(talk), 1, conversation(talk), 1)).relaxing(KEPT, anybody)
                : Demand.of(anybody);
    }

    private static Skill areaOf(Talk talk) {
        return Skill.matter("area " + talk.area().value());
    }

    private static Skill conversation(Talk talk) {
        return Skill.matter("talk " + talk.id());
    }

    /** Of one length, so that they stand in the order of their numbers. */
    private static String text(long number) {
        return "%019d".formatted(number);
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }
}
