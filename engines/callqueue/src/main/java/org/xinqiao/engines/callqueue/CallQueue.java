package org.xinqiao.engines.callqueue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 排队引擎: who gets which call. Two pure functions: {@link #decide} says what follows from a command, and
 * {@link Floor#after} how things stand by what was decided. Neither knows a clock, a switch or a store.
 */
public final class CallQueue {

    private CallQueue() {}

    /**
     * What follows from the command at that moment. After every decision, each waiting call for which a fitting seat is
     * ready has been given to one.
     *
     * @param now never before the moment of an earlier decision on the same floor
     */
    public static Decision decide(Floor floor, Command command, Instant now) {
        Work work = new Work(floor, now);
        Refusal refusal = carryOut(command, floor, work);
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        new Matching(work).run();
        return new Decision.Done(
                work.events(), work.events().isEmpty() ? floor : work.draft().floor());
    }

    private static @Nullable Refusal carryOut(Command command, Floor floor, Work work) {
        CallMoves calls = new CallMoves(work);
        TalkMoves talks = new TalkMoves(work);
        SeatMoves seats = new SeatMoves(work);
        return switch (command) {
            case Command.Enqueue it -> calls.enqueue(it);
            case Command.HangUp it -> calls.hangUp(it.call());
            case Command.Transfer it -> calls.transfer(it);
            case Command.PromiseCallback it -> calls.promiseCallback(it.call());
            case Command.ReachCaller it -> calls.reachCaller(it.call());
            case Command.MissCallback it -> calls.missCallback(it.call());
            case Command.Withdraw it -> calls.withdraw(it.call());
            case Command.CallOut it -> seats.callOut(it);
            case Command.Ring it -> talks.ring(it.seat(), it.call());
            case Command.Answer it -> talks.answer(it.seat(), it.call());
            case Command.Decline it -> talks.fail(it.seat(), it.call(), Event.Cause.DECLINED, BreakReason.DECLINED);
            case Command.Fail it -> talks.fail(it.seat(), it.call(), Event.Cause.UNREACHABLE, BreakReason.UNREACHABLE);
            case Command.Hold it -> talks.hold(it.seat(), it.call());
            case Command.Resume it -> talks.resume(it.seat(), it.call());
            case Command.FinishWrapUp it -> talks.finishWrapUp(it.seat(), it.call());
            case Command.SignIn it -> seats.signIn(it);
            case Command.SignOut it -> seats.signOut(it.seat());
            case Command.GoReady it -> seats.goReady(it.seat());
            case Command.TakeBreak it -> seats.takeBreak(it);
            case Command.LoseSeat it -> seats.lose(it.seat());
            case Command.LoseLine it -> seats.loseLine(it.seat());
            case Command.ChangeProfile it -> seats.change(it.profile());
            case Command.Tick it -> Clocks.run(work);
            case Command.ChangePlan it -> changePlan(it.plan(), work);
            case Command.Adopt it -> Adoption.run(it, floor, work);
        };
    }

    private static @Nullable Refusal changePlan(CallPlan plan, Work work) {
        for (Call call : work.draft().calls().values()) {
            if (!plan.knows(call.queue())) {
                return Refusal.QUEUE_IN_USE;
            }
        }
        work.emit(new Event.PlanChanged(plan, work.now()));
        return null;
    }
}
