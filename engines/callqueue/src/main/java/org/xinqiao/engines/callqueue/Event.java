package org.xinqiao.engines.callqueue;

import java.time.Instant;

/**
 * 事件: what has been decided. The house keeps it and acts on it at the switch; {@link Floor#after} tells the state from it.
 * All times are moments, {@code at} the one at which it was decided.
 */
public sealed interface Event {

    Instant at();

    /** 已入队. */
    record CallQueued(Call call, Instant at) implements Event {}

    /** 已接管: found talking after a crash, and still at its seat. */
    record CallAdopted(Call call, SeatId seat, boolean onHold, Instant at) implements Event {}

    /** 已预占: that seat is to ring for that call, and must do so until then. */
    record CallReserved(CallId call, SeatId seat, Instant until, Instant at) implements Event {}

    /** 振铃中, until then at the longest. */
    record CallRinging(CallId call, SeatId seat, Instant until, Instant at) implements Event {}

    /** 已应答. */
    record CallAnswered(CallId call, SeatId seat, Instant at) implements Event {}

    /** 已保持. */
    record CallHeld(CallId call, SeatId seat, Instant at) implements Event {}

    /** 已恢复. */
    record CallResumed(CallId call, SeatId seat, Instant at) implements Event {}

    /** 已退回队列: the seat has it no longer; it waits in the place it had. */
    record CallReturned(CallId call, SeatId seat, Cause cause, Instant at) implements Event {}

    /** 已转队列: it waits there in the place it had; who talked to it no longer does. */
    record CallTransferred(CallId call, QueueId queue, Demand demand, Priority priority, Instant at) implements Event {}

    /** 已预约回拨: the caller keeps the place and need not hold the line. */
    record CallbackPromised(CallId call, Instant at) implements Event {}

    /** 回拨已接通: the caller is on the line again. */
    record CallbackReached(CallId call, SeatId seat, Instant at) implements Event {}

    /** 回拨改期: not reached; waits for the next try. */
    record CallbackPostponed(CallId call, SeatId seat, int tries, Instant notBefore, Instant at) implements Event {}

    /** 已结束: the call has left the floor. */
    record CallEnded(CallId call, Ending ending, Instant at) implements Event {}

    /** 话后开始, until then at the longest. */
    record WrapUpBegun(CallId call, QueueId queue, Media media, SeatId seat, Instant until, Instant at)
            implements Event {}

    /** 话后结束. */
    record WrapUpEnded(CallId call, SeatId seat, Instant at) implements Event {}

    /** 已签入. {@code idleSince} is the present but for a seat adopted after a crash. */
    record SeatSignedIn(SeatProfile profile, Presence presence, Instant idleSince, Instant at) implements Event {}

    /** 在席状态变更. */
    record PresenceChanged(SeatId seat, Presence presence, Instant at) implements Event {}

    /** 坐席已调整. */
    record ProfileChanged(SeatProfile profile, Instant at) implements Event {}

    /** 已签出. */
    record SeatSignedOut(SeatId seat, Instant at) implements Event {}

    /** 方案已更换. */
    record PlanChanged(CallPlan plan, Instant at) implements Event {}

    /** 退回原因. */
    enum Cause {
        /** 无应答. */
        NO_ANSWER,
        /** 拒接. */
        DECLINED,
        /** 话机不通. */
        UNREACHABLE,
        /** 坐席失联. */
        SEAT_LOST,
        /** 坐席示忙. */
        SEAT_ON_BREAK,
        /** 坐席签出. */
        SEAT_SIGNED_OUT,
        /** 转队列. */
        TRANSFERRED
    }

    /** 结束方式. */
    enum Ending {
        /** 通话完成: was answered, and is over. */
        FINISHED,
        /** 放弃: hung up before anybody answered. */
        ABANDONED,
        /** 回拨未果: promised a callback, and not reached in all tries. */
        UNREACHED,
        /** 撤出: taken out of the line by the house. */
        WITHDRAWN
    }
}
