package org.xinqiao.calls.floor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.calls.floor.LiveCall.Party;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.engines.callqueue.Command;

/**
 * 多方通话: a unit, an expert, another seat or 110 is asked into a talk. Any of them may leave; as long as two are left they go on.
 */
final class Parties {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LiveFloor floor;

    Parties(LiveFloor floor) {
        this.floor = floor;
    }

    /**
     * Calls somebody in.
     *
     * @param consult whether the caller waits with music until {@link #join}
     */
    @Nullable
    CallProblem invite(LiveCall call, Invitation who, boolean consult) {
        Chair chair = call.chair;
        if (call.stage != Stage.TALKING || chair == null || !chair.up() || call.promise != null) {
            return CallProblem.NOT_TALKING;
        }
        if (consult && !call.callerApart) {
            CallProblem not = CallProblem.of(floor.decide(new Command.Hold(chair.seat(), call.key())));
            if (not != null) {
                return not;
            }
        }
        int number = ++call.legs;
        String leg = "p." + call.id + "." + number;
        call.parties.put(leg, new Party(number, leg, who.kind(), who.label(), false));
        floor.legs.put(leg, call);
        floor.recorder().follow(call);
        floor.step(call, "INVITED", chair.seat().value(), who.kind() + " " + who.label());
        String shows = call.line.number();
        boolean emergency = who.kind() == PartyKind.EMERGENCY && !consult;
        floor.order(
                call,
                () -> {
                    if (emergency) {
                        floor.board.playTo(call.bridge(), leg + "-said", "sound:emergency");
                    }
                    floor.board.call(leg, who.endpoint(), shows, PATIENCE);
                },
                failed -> floor.thread.execute(() -> {
                    if (floor.legs.remove(leg, call)) {
                        gone(call, leg);
                        floor.publish();
                    }
                }));
        return null;
    }

    void answered(LiveCall call, Party party) {
        floor.step(call, "JOINED", null, party.kind() + " " + party.label());
        floor.order(call, () -> floor.board.join(call.bridge(), party.leg()));
    }

    /** Left, or never came. Whoever waited for the consultation to end is taken back. */
    void gone(LiveCall call, String leg) {
        Party party = call.parties.remove(leg);
        if (party == null) {
            return;
        }
        floor.step(call, party.up() ? "LEFT" : "NOT_REACHED", null, party.kind() + " " + party.label());
        if (call.stage == Stage.APART && call.talking() < 2) {
            floor.talks().finish(call, Ending.FINISHED);
        } else if (call.stage == Stage.TALKING && !call.callerUp && call.talking() < 2) {
            floor.decide(new Command.HangUp(call.key()));
        }
    }

    /** 会议: the caller is taken into what was a consultation. */
    @Nullable
    CallProblem join(LiveCall call) {
        Chair chair = call.chair;
        return chair == null
                ? CallProblem.NOT_TALKING
                : CallProblem.of(floor.decide(new Command.Resume(chair.seat(), call.key())));
    }

    @Nullable
    CallProblem remove(LiveCall call, int number) {
        Party party = call.parties.values().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElse(null);
        if (party == null) {
            return CallProblem.NO_SUCH_PARTY;
        }
        floor.legs.remove(party.leg());
        floor.order(call, () -> floor.board.hangUp(party.leg()));
        gone(call, party.leg());
        return null;
    }

    /** 退出: the seat leaves, the others go on. */
    @Nullable
    CallProblem leave(LiveCall call) {
        if (call.others() < 2) {
            return CallProblem.NOBODY_GOES_ON;
        }
        call.dropsSeatOnly = true;
        return CallProblem.of(floor.decide(new Command.HangUp(call.key())));
    }

    /** 重新接入: the seat's telephone has come back with a new leg, in place of the one it lost. */
    @Nullable
    CallProblem rejoin(LiveCall call) {
        Chair old = call.chair;
        if (call.stage != Stage.TALKING || old == null) {
            return CallProblem.NOT_TALKING;
        }
        String leg = "s." + call.id + "." + ++call.legs;
        floor.legs.remove(old.leg());
        call.chair = new Chair(leg, old.seat(), old.agent(), false);
        floor.legs.put(leg, call);
        floor.order(
                call,
                () -> {
                    floor.board.call(leg, "PJSIP/" + old.seat().value(), call.line.number(), PATIENCE);
                    floor.board.hangUp(old.leg());
                },
                failed -> floor.thread.execute(() -> {
                    if (floor.legs.remove(leg, call)) {
                        floor.decide(new Command.LoseSeat(old.seat()));
                        floor.publish();
                    }
                }));
        return null;
    }

    void rejoined(LiveCall call) {
        Chair chair = call.chair;
        if (chair != null) {
            floor.step(call, "REJOINED", chair.seat().value(), "");
            floor.order(call, () -> floor.board.join(call.bridge(), chair.leg()));
        }
    }

    /**
     * 邀请.
     *
     * @param label what is shown and kept: the name of a unit, the last digits of a number; never a person's whole number
     */
    record Invitation(PartyKind kind, String endpoint, String label) {}
}
