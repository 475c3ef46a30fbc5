package org.xinqiao.engines.callqueue;

import static org.xinqiao.engines.callqueue.Hotline.RESERVE;

import java.time.Instant;
import java.util.List;

/** 对照: the rules of who may get what, said once more and as plainly as can be, to hold the engine against. */
final class Fitting {

    private Fitting() {}

    /** Whether that seat, as it stands, may be given that call, as it stands. */
    static boolean mayGet(Seat seat, Call call, CallPlan plan, Instant now) {
        return seat.presence() instanceof Presence.Ready
                && hasRoom(seat, call.media())
                && isReached(seat.profile(), call, plan.rule(call.queue()), now)
                && knows(seat.profile().skills(), call, now);
    }

    static boolean hasRoom(Seat seat, Media media) {
        Capacity capacity = seat.profile().capacity();
        long calls = seat.engagements().stream()
                .filter(it -> it.media() == Media.VOICE)
                .count();
        long texts = seat.engagements().size() - calls;
        boolean beside = capacity.mixing() == Capacity.Mixing.CALL_BESIDE_TEXTS;
        if (media == Media.VOICE) {
            return capacity.voice() && calls == 0 && (beside || texts == 0);
        }
        return texts < capacity.texts() && (beside || calls == 0);
    }

    private static boolean isReached(SeatProfile seat, Call call, QueueRule rule, Instant now) {
        return rule.reaches().stream()
                .filter(reach -> !now.isBefore(call.since().plus(reach.after())))
                .anyMatch(reach -> reach.centres().contains(seat.centre())
                        && reach.kinds().contains(seat.kind())
                        && (!seat.remote() || reach.remote()));
    }

    private static boolean knows(Skills skills, Call call, Instant now) {
        List<Demand.Step> steps = call.demand().steps().stream()
                .filter(step -> !now.isBefore(call.since().plus(step.after())))
                .toList();
        return steps.getLast().needed().levels().entrySet().stream()
                .allMatch(need -> skills.level(need.getKey()) >= need.getValue());
    }

    static boolean isDue(Call call, Instant now) {
        return call.callback() == null || !now.isBefore(call.callback().notBefore());
    }

    /** Whether one stands before the other: who came first, by the head start of the class; at the same moment, by number. */
    static boolean isBefore(Call one, Call other) {
        Instant mine = one.place().minus(one.priority().headStart());
        Instant theirs = other.place().minus(other.priority().headStart());
        return mine.equals(theirs) ? one.id().value().compareTo(other.id().value()) < 0 : mine.isBefore(theirs);
    }

    /** Whether what a seat is in lasts no longer than it may. */
    static boolean isWithinLimit(Engagement it, CallPlan plan) {
        Instant until = it.until();
        return switch (it.phase()) {
            case TALKING, HOLD -> until == null;
            case RESERVED -> until != null && until.equals(it.since().plus(RESERVE));
            case RINGING ->
                until != null
                        && until.equals(it.since().plus(plan.rule(it.queue()).ringLimit()));
            case WRAP_UP ->
                until != null
                        && !until.isAfter(it.since().plus(plan.rule(it.queue()).wrapUpLimit()));
        };
    }
}
