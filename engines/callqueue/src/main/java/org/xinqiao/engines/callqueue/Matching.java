package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 分配: gives waiting calls to ready seats, the first in line first, each to the best seat that fits by its queue's
 * policy. Who is passed over is so only because no seat left fits. Calls that need the same are asked about once.
 */
final class Matching {

    /** 同类要求: two calls of one want fit the same seats. */
    private record Want(QueueId queue, Media media, Skills needed, long reached) {}

    private final Work work;
    private final Instant now;

    Matching(Work work) {
        this.work = work;
        this.now = work.now();
    }

    void run() {
        if (work.draft().line().calls().isEmpty()) {
            return;
        }
        List<SeatId> free = free();
        Set<Want> hopeless = new HashSet<>();
        for (Call call : work.draft().line().calls()) {
            if (free.isEmpty()) {
                return;
            }
            if (!call.isDue(now)) {
                continue;
            }
            Want want = want(call);
            if (hopeless.contains(want)) {
                continue;
            }
            Optional<Seat> best = best(call, want.needed(), free);
            best.ifPresentOrElse(seat -> reserve(call, seat, free), () -> hopeless.add(want));
        }
    }

    private List<SeatId> free() {
        List<SeatId> free = new ArrayList<>();
        for (Seat seat : work.draft().seats().values()) {
            if (seat.admits(Media.VOICE) || seat.admits(Media.TEXT)) {
                free.add(seat.id());
            }
        }
        return free;
    }

    private Want want(Call call) {
        long reached = rule(call).reaches().stream()
                .filter(reach -> !call.since().plus(reach.after()).isAfter(now))
                .count();
        return new Want(call.queue(), call.media(), call.demand().needed(call.since(), now), reached);
    }

    private Optional<Seat> best(Call call, Skills needed, List<SeatId> free) {
        QueueRule rule = rule(call);
        Comparator<Seat> order = order(rule.policy(), needed);
        Seat best = null;
        for (SeatId id : free) {
            Seat seat = work.draft().seat(id);
            if (fits(seat, call, rule, needed) && (best == null || order.compare(seat, best) < 0)) {
                best = seat;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean fits(Seat seat, Call call, QueueRule rule, Skills needed) {
        return seat.admits(call.media())
                && rule.reaches(seat.profile(), call.since(), now)
                && seat.profile().skills().cover(needed);
    }

    private static Comparator<Seat> order(Policy policy, Skills needed) {
        Comparator<Seat> longestIdle = Comparator.comparing(
                        (Seat seat) -> seat.engagements().size())
                .thenComparing(Seat::idleSince)
                .thenComparing(Seat::id);
        return switch (policy) {
            case LONGEST_IDLE -> longestIdle;
            case MOST_SKILLED ->
                Comparator.comparing((Seat seat) -> -seat.profile().skills().mastery(needed))
                        .thenComparing(longestIdle);
        };
    }

    private void reserve(Call call, Seat seat, List<SeatId> free) {
        if (seat.engagement(call.id()).isPresent()) {
            // a conversation comes back to who passed it on and is still writing it up
            work.emit(new Event.WrapUpEnded(call.id(), seat.id(), now));
        }
        Instant until = now.plus(work.draft().plan().reserveLimit());
        work.emit(new Event.CallReserved(call.id(), seat.id(), until, now));
        Seat after = work.draft().seat(seat.id());
        if (!after.admits(Media.VOICE) && !after.admits(Media.TEXT)) {
            free.remove(seat.id());
        }
    }

    private QueueRule rule(Call call) {
        return work.draft().plan().rule(call.queue());
    }
}
