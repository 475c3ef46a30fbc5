package org.xinqiao.bench.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Policy;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.engines.callqueue.simulation.Caller;
import org.xinqiao.engines.callqueue.simulation.MadeDay;
import org.xinqiao.engines.callqueue.simulation.Setting;
import org.xinqiao.engines.callqueue.simulation.Shift;

/** 话务高峰: callers and seats of a made-up rush: four queues, two centres, four languages, relaxing demands. Seeded. */
final class Rush {

    private static final Instant START = Instant.parse("2026-03-09T01:00:00Z");
    private static final List<CentreId> CENTRES = List.of(new CentreId("north"), new CentreId("south"));
    private static final List<Skill> LANGUAGES =
            List.of(Skill.language("cmn"), Skill.language("yue"), Skill.language("ug"), Skill.language("en"));

    private Rush() {}

    /** Calls at random, so many a second, of a few seconds each, so that so many seats are busy nearly always. */
    static List<Caller> calls(long seed, int perSecond, Duration length, int seats) {
        Random random = new Random(seed);
        Duration apart = Duration.ofSeconds(1).dividedBy(perSecond);
        Duration handling = apart.multipliedBy(seats * 95L).dividedBy(100);
        List<Caller> callers = new ArrayList<>();
        Instant at = START.plus(MadeDay.exponential(random, apart));
        while (at.isBefore(START.plus(length))) {
            callers.add(caller(callers.size(), at, handling, Duration.ofSeconds(20), random));
            at = at.plus(MadeDay.exponential(random, apart));
        }
        return callers;
    }

    /** So many calls at the same moment, of minutes each. */
    static List<Caller> flood(long seed, int calls) {
        Random random = new Random(seed);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            callers.add(caller(i, START.plusSeconds(1), Duration.ofMinutes(3), Duration.ofMinutes(2), random));
        }
        return callers;
    }

    static Setting setting(int seats, Duration length) {
        List<QueueRule> queues = new ArrayList<>();
        for (int queue = 0; queue < 4; queue++) {
            queues.add(rule(queue));
        }
        List<Shift> shifts = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            shifts.add(new Shift(profile(seat), START, START.plus(length)));
        }
        return Setting.of(seats + " seats", CallPlan.of(queues), shifts);
    }

    private static QueueRule rule(int queue) {
        CentreId home = CENTRES.get(queue % 2);
        return QueueRule.usual(
                        new QueueId("queue " + queue),
                        new Reach(Duration.ZERO, Set.of(home), Set.of(SeatKind.CALL), false),
                        new Reach(Duration.ofSeconds(1), Set.copyOf(CENTRES), Set.of(SeatKind.CALL), true))
                .with(queue < 2 ? Policy.LONGEST_IDLE : Policy.MOST_SKILLED);
    }

    private static SeatProfile profile(int seat) {
        Skill second = LANGUAGES.get(1 + seat % 3);
        return new SeatProfile(
                new SeatId("seat " + seat),
                new AgentId("agent " + seat),
                SeatKind.CALL,
                CENTRES.get(seat % 2),
                seat % 10 == 9,
                Skills.of(LANGUAGES.getFirst(), 9, second, 1 + seat % 9),
                Capacity.ONE_CALL);
    }

    /** Four in five speak Mandarin; the others would rather not have to, and make do with it after two seconds. */
    private static Caller caller(int number, Instant at, Duration handling, Duration patience, Random random) {
        Skill language = LANGUAGES.get(random.nextInt(5) < 4 ? 0 : 1 + random.nextInt(3));
        Demand demand = Demand.of(Skills.of(language, 3)).relaxing(Duration.ofSeconds(2), Skills.NONE);
        return new Caller(
                new CallId("call " + number),
                at,
                new QueueId("queue " + random.nextInt(4)),
                Media.VOICE,
                demand,
                random.nextInt(20) == 0 ? Priority.EMERGENCY : Priority.NORMAL,
                MadeDay.exponential(random, patience),
                MadeDay.exponential(random, handling.multipliedBy(4).dividedBy(5)),
                handling.dividedBy(5));
    }
}
