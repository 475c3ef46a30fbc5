package org.xinqiao.engines.callqueue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Engagement.Phase;

/**
 * 接管: takes up what is found up after a crash. What is found may contradict itself (a call listed twice, two callers at
 * one telephone, a seat that is gone): nobody is dropped for it, whoever cannot stay where they seem to be waits in line.
 */
final class Adoption {

    private Adoption() {}

    static Command.Adopt of(Floor floor) {
        List<Command.UpSeat> seats = new ArrayList<>();
        for (Seat seat : floor.seats()) {
            List<Engagement> wrapUps = seat.engagements().stream()
                    .filter(it -> it.phase() == Phase.WRAP_UP)
                    .toList();
            seats.add(new Command.UpSeat(seat.profile(), seat.presence(), seat.idleSince(), wrapUps));
        }
        seats.sort(Comparator.comparing(seat -> seat.profile().seat()));
        List<Command.UpCall> calls = new ArrayList<>();
        floor.calls().stream().sorted(Call.ORDER).forEach(call -> calls.add(up(call, floor)));
        return new Command.Adopt(seats, calls);
    }

    private static Command.UpCall up(Call call, Floor floor) {
        SeatId holder = call.seat();
        Call free = call.with((SeatId) null);
        if (holder == null) {
            return new Command.UpCall(free, null, false);
        }
        Phase phase = floor.seat(holder)
                .flatMap(seat -> seat.engagement(call.id()))
                .orElseThrow()
                .phase();
        return new Command.UpCall(free, phase.isConnected() ? holder : null, phase == Phase.HOLD);
    }

    static @Nullable Refusal run(Command.Adopt up, Floor floor, Work work) {
        if (!floor.calls().isEmpty() || !floor.seats().isEmpty()) {
            return Refusal.FLOOR_NOT_EMPTY;
        }
        for (Command.UpCall call : up.calls()) {
            if (!floor.plan().knows(call.call().queue())) {
                return Refusal.UNKNOWN_QUEUE;
            }
        }
        List<Command.UpSeat> seats = once(up.seats());
        for (Command.UpSeat seat : seats) {
            work.emit(new Event.SeatSignedIn(seat.profile(), seat.presence(), seat.idleSince(), work.now()));
        }
        for (Command.UpCall call : up.calls()) {
            if (!work.draft().calls().containsKey(call.call().id())) {
                adopt(call, work);
            }
        }
        for (Command.UpSeat seat : seats) {
            goOnWithWrapUps(seat, work);
            work.settle(seat.profile().seat());
        }
        return null;
    }

    /** A seat or an agent listed twice is the first of them. */
    private static List<Command.UpSeat> once(List<Command.UpSeat> seats) {
        Set<SeatId> ids = new HashSet<>();
        Set<AgentId> agents = new HashSet<>();
        return seats.stream()
                .filter(seat -> ids.add(seat.profile().seat())
                        && agents.add(seat.profile().agent()))
                .toList();
    }

    /** A wrap-up is only remembered, a talk is up: where both cannot be, the talk is what goes on. */
    private static void goOnWithWrapUps(Command.UpSeat up, Work work) {
        SeatId id = up.profile().seat();
        for (Engagement it : up.wrapUps()) {
            Seat seat = work.draft().seat(id);
            boolean possible = seat.engagement(it.call()).isEmpty() && mayHave(seat, it.media());
            if (possible && it.until() != null && !it.isOver(work.now())) {
                work.emit(new Event.WrapUpBegun(it.call(), it.queue(), it.media(), id, it.until(), work.now()));
            }
        }
    }

    private static void adopt(Command.UpCall up, Work work) {
        Call call = up.call().with((SeatId) null);
        SeatId seat = up.talksTo();
        if (seat != null && mayHave(work.draft().seats().get(seat), call.media())) {
            work.emit(new Event.CallAdopted(call, seat, up.onHold(), work.now()));
        } else {
            work.emit(new Event.CallQueued(call, work.now()));
        }
    }

    /** A telephone carries one call; how many conversations a seat may hold is a rule for new ones only. */
    private static boolean mayHave(@Nullable Seat seat, Media media) {
        return seat != null && (media == Media.TEXT || seat.held(Media.VOICE) == 0);
    }
}
