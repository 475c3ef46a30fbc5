package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.CallRecord.Promise;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.calls.floor.LiveCall.Party;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.SeatId;

/** 通话: what the queue's decisions mean for the legs: who rings, who hears whom, who waits with music. */
final class Talks {

    /** Longer than any ring limit: the queue's own clock ends a ring, the switch's only if that is lost. */
    private static final Duration RING_AT_MOST = Duration.ofMinutes(2);

    private static final Duration OUTWARD = Duration.ofSeconds(45);

    private final LiveFloor floor;

    Talks(LiveFloor floor) {
        this.floor = floor;
    }

    /** 预占: the seat is to ring. */
    void ring(LiveCall call, SeatId seat) {
        String leg = "s." + call.id + "." + ++call.legs;
        long agent = floor.agentAt(seat);
        call.chair = new Chair(leg, seat, agent, false);
        floor.legs.put(leg, call);
        String shows = call.line.number();
        floor.order(
                call,
                () -> floor.board.call(leg, "PJSIP/" + seat.value(), shows, RING_AT_MOST),
                failed -> floor.thread.execute(() -> {
                    if (floor.legs.remove(leg, call)
                            && call.chair != null
                            && call.chair.leg().equals(leg)) {
                        call.chair = null;
                        floor.decide(new Command.Fail(seat, call.key()));
                        floor.publish();
                    }
                }));
    }

    /** 已应答: caller and seat hear each other; somebody who is to be called back is called now. */
    void answered(LiveCall call, SeatId seat, Instant at) {
        call.seat = seat;
        call.agent = floor.agentAt(seat);
        call.stage = Stage.TALKING;
        floor.step(call, "ANSWERED", seat.value(), "");
        floor.arrivals().hush(call);
        openBridge(call);
        if (call.promise != null) {
            callBack(call);
        } else {
            if (call.answeredAt == null) {
                call.answeredAt = at;
            }
            together(call);
        }
        floor.keep(call);
    }

    private void openBridge(LiveCall call) {
        if (!call.bridged) {
            call.bridged = true;
            floor.order(call, () -> floor.board.bridge(call.bridge()));
        }
        Chair chair = call.chair;
        if (chair != null) {
            join(call, chair.leg());
        }
    }

    private void join(LiveCall call, String leg) {
        floor.order(call, () -> floor.board.join(call.bridge(), leg));
    }

    /** The caller into the bridge, and the recording on. */
    private void together(LiveCall call) {
        String leg = call.leg;
        if (leg != null) {
            call.callerApart = false;
            floor.arrivals().noMusic(call, leg);
            join(call, leg);
        }
        floor.recorder().begin(call);
    }

    /** The caller out of the bridge, with music. */
    private void aside(LiveCall call) {
        String leg = call.leg;
        if (leg != null && call.callerUp) {
            call.callerApart = true;
            floor.order(call, () -> {
                if (call.bridged) {
                    floor.board.part(call.bridge(), leg);
                }
                floor.board.music(leg, true);
            });
            floor.recorder().follow(call);
        }
    }

    void held(LiveCall call) {
        floor.step(call, "HELD", seatOf(call), "");
        aside(call);
    }

    void resumed(LiveCall call) {
        floor.step(call, "RESUMED", seatOf(call), "");
        together(call);
    }

    /** 退回: the seat has it no longer; whoever talked waits again. */
    void returned(LiveCall call, SeatId seat, Event.Cause cause) {
        floor.step(call, "RETURNED", seat.value(), cause.name());
        boolean talked = call.stage == Stage.TALKING;
        dropChair(call);
        call.stage = call.promise == null ? Stage.WAITING : Stage.PROMISED;
        if (floor.isOut(call)) {
            floor.later(() -> floor.decide(new Command.Withdraw(call.key())));
        } else if (talked) {
            floor.recorder().rest(call);
            aside(call);
            floor.arrivals().waitOn(call);
        }
        floor.keep(call);
    }

    void transferred(LiveCall call, Event.CallTransferred e) {
        floor.step(call, "TRANSFERRED", seatOf(call), e.queue().value());
        call.transfers++;
        call.since = e.at();
        call.line = new FloorBook.Line(
                call.line.hotline(),
                call.line.area(),
                call.line.number(),
                e.queue().equals(CallsOut.QUEUE) ? call.line.queue() : e.queue(),
                e.demand(),
                e.priority(),
                call.line.emergency(),
                call.line.menu());
        dropChair(call);
        hangUpParties(call);
        call.stage = Stage.WAITING;
        floor.recorder().rest(call);
        aside(call);
        floor.arrivals().waitOn(call);
        floor.keep(call);
    }

    /** 回拨: the agent has the callback, and whoever is to be called is called. */
    private void callBack(LiveCall call) {
        String leg = "c." + call.id + "." + ++call.legs;
        call.leg = leg;
        call.callerUp = false;
        floor.legs.put(leg, call);
        String endpoint = "PJSIP/" + call.number + "@" + floor.trunk();
        floor.step(call, "DIALLED", seatOf(call), "");
        floor.order(
                call,
                () -> {
                    floor.board.playTo(call.bridge(), call.id + "-ring", "tone:ring");
                    floor.board.call(leg, endpoint, call.line.number(), OUTWARD);
                },
                failed -> floor.thread.execute(() -> {
                    if (floor.legs.remove(leg, call)) {
                        missed(call);
                        floor.publish();
                    }
                }));
    }

    /** 接通: whoever was called is there. */
    void reached(LiveCall call, Instant at) {
        call.promise = null;
        if (call.direction == Direction.IN) {
            call.direction = Direction.CALLBACK;
        }
        if (call.answeredAt == null) {
            call.answeredAt = at;
        }
        floor.order(call, () -> floor.board.stop(call.id + "-ring"));
        floor.step(call, "REACHED", seatOf(call), "");
        together(call);
        floor.keep(call);
    }

    /** 未接通. A call that somebody makes is tried once. */
    void missed(LiveCall call) {
        call.leg = null;
        call.callerUp = false;
        floor.decide(new Command.MissCallback(call.key()));
    }

    void postponed(LiveCall call, Event.CallbackPostponed e) {
        call.promise = new Promise(e.tries(), e.notBefore());
        call.stage = Stage.PROMISED;
        floor.step(call, "POSTPONED", e.seat().value(), Integer.toString(e.tries()));
        dropChair(call);
        dropCaller(call);
        endBridge(call);
        floor.keep(call);
    }

    private void dropCaller(LiveCall call) {
        String leg = call.leg;
        if (leg != null) {
            call.leg = null;
            floor.legs.remove(leg);
            floor.order(call, () -> floor.board.hangUp(leg));
        }
        call.callerUp = false;
    }

    /** 结束: the queue is done with it; where the seat alone has left, the others go on. */
    void ended(LiveCall call, Ending ending, Instant at) {
        dropChair(call);
        if (call.dropsSeatOnly && call.talking() >= 2) {
            call.stage = Stage.APART;
            floor.step(call, "SEAT_LEFT", call.seat == null ? null : call.seat.value(), "");
            if (call.callerApart) {
                together(call);
            }
            floor.keep(call);
            return;
        }
        if (call.stage == Stage.MESSAGE && ending == Ending.WITHDRAWN) {
            // taken out of the line to leave a message, which goes on
            return;
        }
        finish(call, floor.isOut(call) && ending == Ending.WITHDRAWN ? Ending.UNREACHED : ending);
    }

    /** Everybody is let go. */
    void finish(LiveCall call, Ending ending) {
        hangUpParties(call);
        dropChair(call);
        dropCaller(call);
        endBridge(call);
        floor.watching().over(call);
        floor.close(call, ending);
    }

    void hangUpParties(LiveCall call) {
        for (Party party : call.parties.values()) {
            floor.legs.remove(party.leg());
            floor.order(call, () -> floor.board.hangUp(party.leg()));
        }
        call.parties.clear();
    }

    private void endBridge(LiveCall call) {
        floor.recorder().end(call);
        if (call.bridged) {
            call.bridged = false;
            floor.order(call, () -> floor.board.endBridge(call.bridge()));
        }
    }

    void dropChair(LiveCall call) {
        Chair chair = call.chair;
        if (chair != null) {
            call.chair = null;
            floor.legs.remove(chair.leg());
            floor.order(call, () -> floor.board.hangUp(chair.leg()));
        }
    }

    private static @Nullable String seatOf(LiveCall call) {
        Chair chair = call.chair;
        return chair == null ? null : chair.seat().value();
    }
}
