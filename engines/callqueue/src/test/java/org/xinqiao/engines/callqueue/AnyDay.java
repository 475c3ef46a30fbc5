package org.xinqiao.engines.callqueue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** 任意的一天: any sequence of what may happen on a floor, sensible or not. */
class AnyDay extends DomainContextBase {

    /** What may happen; the frequent first. */
    enum Kind {
        ARRIVE,
        RING,
        ANSWER,
        HANG_UP,
        END_TALK,
        WAIT,
        SIGN_IN,
        GO_READY,
        LET_RING_OUT,
        TAKE_BREAK,
        SIGN_OUT,
        LOSE_SEAT,
        LOSE_LINE,
        DECLINE,
        FAIL,
        HOLD,
        RESUME,
        FINISH_WRAP_UP,
        TRANSFER,
        PROMISE_CALLBACK,
        REACH_CALLER,
        MISS_CALLBACK,
        WITHDRAW,
        CHANGE_PROFILE,
        CHANGE_PLAN,
        LATE_TICK,
        CRASH,
        NONSENSE
    }

    /** One thing that happens: to whom and with what is picked from those on the floor by these two numbers. */
    record Act(Kind kind, int pick, int other) {}

    /** A whole sequence, and how many seats are signed in when it begins. */
    record Day(int seats, List<Act> acts) {}

    @Provide
    Arbitrary<Day> days() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(Kind.ANSWER)),
                Tuple.of(5, Arbitraries.of(Kind.ARRIVE)),
                Tuple.of(4, Arbitraries.of(Kind.RING, Kind.SIGN_IN)),
                Tuple.of(8, Arbitraries.of(Kind.END_TALK, Kind.WAIT, Kind.GO_READY, Kind.FINISH_WRAP_UP)),
                Tuple.of(4, Arbitraries.of(Kind.PROMISE_CALLBACK, Kind.REACH_CALLER, Kind.HOLD, Kind.RESUME)),
                Tuple.of(10, Arbitraries.of(Kind.class)));
        Arbitrary<Integer> picks =
                Arbitraries.integers().between(0, 999).withDistribution(RandomDistribution.uniform());
        Arbitrary<List<Act>> acts = Combinators.combine(kinds, picks, picks)
                .as(Act::new)
                .list()
                .ofMaxSize(150)
                .withSizeDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> seats = Arbitraries.integers().between(0, Hotline.SEATS.size());
        return Combinators.combine(seats, acts).as(Day::new).withoutEdgeCases();
    }
}
