package org.xinqiao.engines.callqueue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Event.Cause;

/** 时限: what happens when nobody acted: no reservation, ring or wrap-up lasts for ever. */
final class Clocks {

    private record Over(SeatId seat, Engagement engagement) {}

    private Clocks() {}

    static @Nullable Refusal run(Work work) {
        for (Over over : over(work)) {
            CallId call = over.engagement().call();
            SeatId seat = over.seat();
            // what one of them led to may have ended another of the same seat
            Seat found = work.draft().seats().get(seat);
            if (found == null || found.engagement(call).isEmpty()) {
                continue;
            }
            switch (over.engagement().phase()) {
                case RESERVED -> work.takeOut(call, seat, Cause.UNREACHABLE, BreakReason.UNREACHABLE);
                case RINGING -> work.takeOut(call, seat, Cause.NO_ANSWER, BreakReason.NO_ANSWER);
                case WRAP_UP -> work.endWrapUp(call, seat);
                case TALKING, HOLD -> throw new IllegalStateException("a talk has no end of its own: " + call);
            }
        }
        return null;
    }

    private static List<Over> over(Work work) {
        List<Over> found = new ArrayList<>();
        for (Seat seat : work.draft().seats().values()) {
            for (Engagement engagement : seat.engagements()) {
                if (engagement.isOver(work.now())) {
                    found.add(new Over(seat.id(), engagement));
                }
            }
        }
        found.sort(Comparator.comparing((Over over) -> over.engagement().since())
                .thenComparing(Over::seat)
                .thenComparing(over -> over.engagement().call()));
        return found;
    }
}
