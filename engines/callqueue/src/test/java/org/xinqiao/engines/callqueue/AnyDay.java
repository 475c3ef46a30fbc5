package org.xinqiao.engines.callqueue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
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
        WAIT,
        SIGN_IN,
        GO_READY,
        LET_RING_OUT,
        TAKE_BREAK,
        SIGN_OUT,
        LOSE_SEAT,
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

    /** A whole sequence. */
    record Day(List<Act> acts) {}

    @Provide
    Arbitrary<Day> days() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(Kind.ARRIVE)),
                Tuple.of(5, Arbitraries.of(Kind.RING, Kind.ANSWER)),
                Tuple.of(4, Arbitraries.of(Kind.HANG_UP, Kind.WAIT, Kind.SIGN_IN, Kind.GO_READY)),
                Tuple.of(9, Arbitraries.of(Kind.class)));
        Arbitrary<Integer> picks = Arbitraries.integers().between(0, 999);
        return Combinators.combine(kinds, picks, picks)
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .map(Day::new)
                .withoutEdgeCases();
    }
}
