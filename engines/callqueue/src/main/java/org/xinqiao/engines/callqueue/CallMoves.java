package org.xinqiao.engines.callqueue;

import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Event.Ending;

/** 呼叫的规则: what befalls a call. Each answers null, or why not. */
final class CallMoves {

    private final Work work;

    CallMoves(Work work) {
        this.work = work;
    }

    @Nullable
    Refusal enqueue(Command.Enqueue arrival) {
        if (!work.draft().plan().knows(arrival.queue())) {
            return Refusal.UNKNOWN_QUEUE;
        }
        if (work.draft().calls().containsKey(arrival.call())) {
            return Refusal.CALL_IS_HERE;
        }
        work.emit(new Event.CallQueued(Call.arriving(arrival, work.now()), work.now()));
        return null;
    }

    /**
     * A caller with a promise has hung up already, and a line that goes down is the old one; when an agent is at it, it is
     * the new one, on which nobody was reached.
     */
    @Nullable
    Refusal hangUp(CallId id) {
        Call call = work.draft().calls().get(id);
        if (call == null) {
            return Refusal.UNKNOWN_CALL;
        }
        SeatId seat = call.seat();
        boolean connected = seat != null && isConnected(call, seat);
        if (call.callback() != null) {
            return connected ? missCallback(id) : null;
        }
        if (seat != null && connected) {
            work.emit(new Event.CallEnded(id, Ending.FINISHED, work.now()));
            work.wrapUp(call, seat);
        } else {
            end(call, Ending.ABANDONED);
        }
        return null;
    }

    @Nullable
    Refusal transfer(Command.Transfer it) {
        Call call = work.draft().calls().get(it.call());
        if (call == null) {
            return Refusal.UNKNOWN_CALL;
        }
        if (!work.draft().plan().knows(it.queue())) {
            return Refusal.UNKNOWN_QUEUE;
        }
        SeatId seat = call.seat();
        boolean connected = seat != null && isConnected(call, seat);
        if (seat != null && !connected) {
            work.giveBack(call.id(), seat, Event.Cause.TRANSFERRED);
        }
        work.emit(new Event.CallTransferred(call.id(), it.queue(), it.demand(), it.priority(), work.now()));
        if (seat != null && connected) {
            work.wrapUp(call, seat);
        }
        return null;
    }

    @Nullable
    Refusal promiseCallback(CallId id) {
        Call call = work.draft().calls().get(id);
        if (call == null) {
            return Refusal.UNKNOWN_CALL;
        }
        if (call.callback() != null) {
            return Refusal.CALLBACK_IS_PROMISED;
        }
        if (call.media() == Media.TEXT) {
            return Refusal.NO_CALLBACK_IN_WRITING;
        }
        if (!call.isWaiting()) {
            return Refusal.NOT_WAITING;
        }
        work.emit(new Event.CallbackPromised(id, work.now()));
        return null;
    }

    @Nullable
    Refusal reachCaller(CallId id) {
        Call call = work.draft().calls().get(id);
        if (call == null) {
            return Refusal.UNKNOWN_CALL;
        }
        SeatId seat = call.seat();
        if (call.callback() == null || seat == null || !isConnected(call, seat)) {
            return Refusal.NO_CALLBACK;
        }
        work.emit(new Event.CallbackReached(id, seat, work.now()));
        return null;
    }

    @Nullable
    Refusal missCallback(CallId id) {
        Call call = work.draft().calls().get(id);
        if (call == null) {
            return Refusal.UNKNOWN_CALL;
        }
        SeatId seat = call.seat();
        Call.Callback promise = call.callback();
        if (promise == null || seat == null || !isConnected(call, seat)) {
            return Refusal.NO_CALLBACK;
        }
        QueueRule rule = work.draft().plan().rule(call.queue());
        int tries = promise.tries() + 1;
        if (tries >= rule.callbackTries()) {
            work.emit(new Event.CallEnded(id, Ending.UNREACHED, work.now()));
        } else {
            work.emit(new Event.CallbackPostponed(id, seat, tries, work.now().plus(rule.callbackRetry()), work.now()));
        }
        work.settle(seat);
        return null;
    }

    @Nullable
    Refusal withdraw(CallId id) {
        Call call = work.draft().calls().get(id);
        if (call == null) {
            return Refusal.UNKNOWN_CALL;
        }
        SeatId seat = call.seat();
        if (seat != null && isConnected(call, seat)) {
            return Refusal.NOT_WAITING;
        }
        end(call, Ending.WITHDRAWN);
        return null;
    }

    private void end(Call call, Ending ending) {
        work.emit(new Event.CallEnded(call.id(), ending, work.now()));
        if (call.seat() != null) {
            work.settle(call.seat());
        }
    }

    private boolean isConnected(Call call, SeatId seat) {
        return work.draft()
                .seat(seat)
                .engagement(call.id())
                .filter(it -> it.phase().isConnected())
                .isPresent();
    }
}
