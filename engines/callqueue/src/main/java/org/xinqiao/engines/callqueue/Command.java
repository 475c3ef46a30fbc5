package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指令: what has happened at the switch, or what somebody asks. What follows from it, {@link CallQueue#decide} says.
 * Those that come late or twice are refused or change nothing; a switch reports in the order it likes.
 */
public sealed interface Command {

    // --- 呼叫 calls --------------------------------------------------------------------------------------------------

    /** 入队: a call or conversation has arrived. */
    record Enqueue(CallId call, QueueId queue, Media media, Demand demand, Priority priority) implements Command {}

    /** 挂断: the call is over, whoever ended it: an abandonment while it waits or rings, the end of a talk afterwards. */
    record HangUp(CallId call) implements Command {}

    /** 转队列: on to another queue, from the line or out of a talk, in the place it has. */
    record Transfer(CallId call, QueueId queue, Demand demand, Priority priority) implements Command {}

    /** 预约回拨: the caller would rather be called back; the place is kept, the line may be hung up. */
    record PromiseCallback(CallId call) implements Command {}

    /** 回拨接通: the agent had the callback, and the caller answered: the promise is kept, and they talk. */
    record ReachCaller(CallId call) implements Command {}

    /** 回拨未接通: the agent had the callback, and the caller was not reached. */
    record MissCallback(CallId call) implements Command {}

    /**
     * 呼出: the agent at that seat calls somebody, ready or not. Goes on like a callback: the seat rings, and then whoever is
     * called. The demand is one that nobody else meets.
     */
    record CallOut(CallId call, QueueId queue, Demand demand, SeatId seat) implements Command {}

    /** 撤出队列: taken out of the line by the house: voicemail, close of hours, a callback no longer wanted. */
    record Withdraw(CallId call) implements Command {}

    // --- 通话 at the seat --------------------------------------------------------------------------------------------

    /** 已振铃: the reserved seat rings. */
    record Ring(SeatId seat, CallId call) implements Command {}

    /** 应答: the agent has taken the call. */
    record Answer(SeatId seat, CallId call) implements Command {}

    /** 拒接, by the agent. */
    record Decline(SeatId seat, CallId call) implements Command {}

    /** 呼叫坐席失败: the seat cannot be made to ring. */
    record Fail(SeatId seat, CallId call) implements Command {}

    /** 保持. */
    record Hold(SeatId seat, CallId call) implements Command {}

    /** 恢复通话. */
    record Resume(SeatId seat, CallId call) implements Command {}

    /** 话后完成: before the time for it is over. */
    record FinishWrapUp(SeatId seat, CallId call) implements Command {}

    // --- 坐席 seats --------------------------------------------------------------------------------------------------

    /** 签入, at any time; a surge seat too. With a reason, on a break at first. */
    record SignIn(SeatProfile profile, @Nullable BreakReason onBreak) implements Command {}

    /** 签出: at once, or when what the seat has is over. What only rings goes back to the line. */
    record SignOut(SeatId seat) implements Command {}

    /** 示闲: ready for more; ends what wrap-up there is. */
    record GoReady(SeatId seat) implements Command {}

    /** 示忙: nothing more for now. What only rings goes back to the line. */
    record TakeBreak(SeatId seat, BreakReason reason) implements Command {}

    /** 坐席失联: its browser or telephone is gone, whatever it was doing. */
    record LoseSeat(SeatId seat) implements Command {}

    /**
     * 线路中断: what it had on the line is not connected to it any more, though its agent may still sit there. Whoever talked waits
     * again in the place from which they were served; the seat is out of reach until its agent, or its telephone, says otherwise.
     */
    record LoseLine(SeatId seat) implements Command {}

    /** 调整坐席: other skills, centre, kind or capacity, for what comes from now on. */
    record ChangeProfile(SeatProfile profile) implements Command {}

    // --- 全局 the whole ----------------------------------------------------------------------------------------------

    /** 时钟: time has passed; due whenever {@link Floor#nextWake} says so, harmless at any other time. */
    record Tick() implements Command {}

    /** 更换方案. Refused while somebody is in a queue that the new plan has no longer. */
    record ChangePlan(CallPlan plan) implements Command {}

    /**
     * 重新接管: goes on, on an empty floor, with what is found up after a crash. A call that only rang when the house went
     * down waits again in its place; one whose seat is gone too.
     */
    record Adopt(List<UpSeat> seats, List<UpCall> calls) implements Command {

        public Adopt {
            seats = List.copyOf(seats);
            calls = List.copyOf(calls);
        }
    }

    /** 在席坐席: a seat found up, with the wrap-ups it was in. */
    record UpSeat(SeatProfile profile, Presence presence, Instant idleSince, List<Engagement> wrapUps) {

        public UpSeat {
            wrapUps = List.copyOf(wrapUps);
        }
    }

    /** 在线呼叫: a call found up. {@code talksTo} is null while it waits. */
    record UpCall(Call call, @Nullable SeatId talksTo, boolean onHold) {}
}
