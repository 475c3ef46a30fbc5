package org.xinqiao.engines.callqueue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 示例热线: queues, centres, skills and seats of a made-up hotline, for all tests. */
final class Hotline {

    static final Instant NINE = Instant.parse("2026-03-09T01:00:00Z");

    static final QueueId GENERAL = new QueueId("general");
    static final QueueId COMPANIES = new QueueId("companies");
    static final QueueId WRITING = new QueueId("writing");
    static final CentreId NORTH = new CentreId("north");
    static final CentreId SOUTH = new CentreId("south");

    static final Skill CANTONESE = Skill.language("yue");
    static final Skill TAXES = Skill.matter("taxes");
    static final Skill COMPANY = new Skill(Skill.Kind.COMPANY, "companies");

    static final BreakReason LUNCH = new BreakReason("LUNCH");
    static final Priority URGENT = new Priority("URGENT", Duration.ofSeconds(60));

    static final Duration RESERVE = Duration.ofSeconds(5);
    static final Duration RING = Duration.ofSeconds(20);
    static final Duration WRAP_UP = Duration.ofSeconds(30);

    /** The north at once, the south after 20 s, remote seats and dispatchers of both after 40 s. */
    static final QueueRule GENERAL_RULE = QueueRule.usual(
            GENERAL,
            reach(0, false, Set.of(NORTH), SeatKind.CALL),
            reach(20, false, Set.of(NORTH, SOUTH), SeatKind.CALL),
            reach(40, true, Set.of(NORTH, SOUTH), SeatKind.CALL, SeatKind.DISPATCH));

    static final QueueRule COMPANIES_RULE = QueueRule.usual(
                    COMPANIES, reach(0, true, Set.of(NORTH, SOUTH), SeatKind.CALL, SeatKind.SPECIALIST))
            .with(Policy.MOST_SKILLED)
            .withWrapUp(Duration.ZERO);

    static final QueueRule WRITING_RULE = QueueRule.usual(
                    WRITING, reach(0, true, Set.of(NORTH, SOUTH), SeatKind.ONLINE))
            .withWrapUp(Duration.ofSeconds(10));

    static final CallPlan PLAN = CallPlan.of(List.of(GENERAL_RULE, COMPANIES_RULE, WRITING_RULE), LUNCH);

    static final Demand CANTONESE_AT_FIRST = Demand.of(Skills.of(CANTONESE, 5))
            .relaxing(Duration.ofSeconds(15), Skills.of(CANTONESE, 2))
            .relaxing(Duration.ofSeconds(30), Skills.NONE);

    static final SeatProfile ALICE = callSeat("alice", NORTH, Skills.NONE);
    static final SeatProfile BEN = callSeat("ben", NORTH, Skills.of(CANTONESE, 6, TAXES, 3));
    static final SeatProfile CHEN = callSeat("chen", NORTH, Skills.of(CANTONESE, 3, TAXES, 8));
    static final SeatProfile DING = callSeat("ding", SOUTH, Skills.of(TAXES, 5));
    static final SeatProfile REMOTE = new SeatProfile(
            new SeatId("remote"),
            new AgentId("remote's"),
            SeatKind.CALL,
            SOUTH,
            true,
            Skills.of(CANTONESE, 9),
            Capacity.ONE_CALL);
    static final SeatProfile DISPATCHER = seat("dispatcher", SeatKind.DISPATCH, Capacity.ONE_CALL);
    static final SeatProfile WRITER =
            seat("writer", SeatKind.ONLINE, new Capacity(false, 3, Capacity.Mixing.CALL_ALONE));
    static final SeatProfile ALONE = both("alone", Capacity.Mixing.CALL_ALONE);
    static final SeatProfile BESIDE = both("beside", Capacity.Mixing.CALL_BESIDE_TEXTS);

    static final List<SeatProfile> SEATS = List.of(ALICE, BEN, CHEN, DING, REMOTE, DISPATCHER, WRITER, ALONE, BESIDE);

    private Hotline() {}

    static SeatProfile callSeat(String name, CentreId centre, Skills skills) {
        return new SeatProfile(
                new SeatId(name), new AgentId(name + "'s"), SeatKind.CALL, centre, false, skills, Capacity.ONE_CALL);
    }

    private static SeatProfile seat(String name, SeatKind kind, Capacity capacity) {
        return new SeatProfile(
                new SeatId(name), new AgentId(name + "'s"), kind, NORTH, false, Skills.of(TAXES, 4), capacity);
    }

    /** Takes two conversations, and calls: its plan has a queue of each kind that reaches online seats. */
    private static SeatProfile both(String name, Capacity.Mixing mixing) {
        return seat(name, SeatKind.ONLINE, new Capacity(true, 2, mixing));
    }

    private static Reach reach(long seconds, boolean remote, Set<CentreId> centres, SeatKind... kinds) {
        return new Reach(Duration.ofSeconds(seconds), centres, Set.of(kinds), remote);
    }

    /** The plan, with online seats taking calls of companies too. */
    static CallPlan mixedPlan() {
        QueueRule companies = QueueRule.usual(
                        COMPANIES,
                        reach(0, true, Set.of(NORTH, SOUTH), SeatKind.CALL, SeatKind.SPECIALIST, SeatKind.ONLINE))
                .with(Policy.MOST_SKILLED)
                .withWrapUp(Duration.ZERO);
        return plan(GENERAL_RULE, companies);
    }

    /** The mixed plan, with everybody taking everybody's calls at once. */
    static CallPlan openPlan() {
        Reach all = reach(0, true, Set.of(NORTH, SOUTH), SeatKind.values());
        return plan(
                QueueRule.usual(GENERAL, all).with(Policy.MOST_SKILLED),
                QueueRule.usual(COMPANIES, all).withWrapUp(Duration.ZERO));
    }

    private static CallPlan plan(QueueRule general, QueueRule companies) {
        QueueRule impatient = general.withCallbacks(2, Duration.ofSeconds(20));
        return new CallPlan(
                Map.of(GENERAL, impatient, COMPANIES, companies, WRITING, WRITING_RULE), Set.of(LUNCH), RESERVE);
    }
}
