package org.xinqiao.calls;

import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Refusal;
import org.xinqiao.platform.ProblemCode;

/** 话务问题: why something at a seat cannot be done. */
public enum CallProblem implements ProblemCode {
    VOICE_OFF(
            "calls.voice-off",
            409,
            "话音没有启用：本系统没有接话务交换机，其他功能照常。",
            "Voice is off: no switch is connected; everything else works."),
    VOICE_DOWN(
            "calls.voice-down",
            503,
            "暂时连不上话务交换机，正在重连；通话不会中断，请稍候再试。",
            "The switch cannot be reached just now and is being tried again; calls that are up go on. Try again in a moment."),
    ELSEWHERE(
            "calls.elsewhere",
            503,
            "话务由另一个进程负责，请稍候重试。",
            "Another process looks after the calls: try again in a moment."),
    NO_SUCH_POST(
            "calls.no-such-post",
            404,
            "没有这个席位，或者它已停用；请从列表中另选一个。",
            "There is no such seat, or it is switched off: choose another from the list."),
    NOT_SEATED("calls.not-seated", 409, "您还没有签入坐席，请先签入。", "You do not sit at a seat: sit down first."),
    SEAT_TAKEN("calls.seat-taken", 409, "这个席位已有人，请另选一个。", "Somebody sits at that seat: choose another."),
    SEATED_ELSEWHERE(
            "calls.seated-elsewhere", 409, "您已在另一个席位签入，请先在那里签出。", "You sit at another seat: leave that one first."),
    UNKNOWN_REASON(
            "calls.unknown-reason",
            422,
            "没有这个示忙原因，请从列表中选择。",
            "There is no such reason for a break: choose one from the list."),
    NO_CALL("calls.no-call", 409, "您现在没有通话。", "You have no call at the moment."),
    UNKNOWN_CALL("calls.unknown-call", 404, "这个通话已经结束，或不在您这里。", "That call is over, or is not yours."),
    NOT_TALKING("calls.not-talking", 409, "通话还没有接通，接通后再操作。", "The call is not connected yet: try again when it is."),
    NOT_ON_HOLD("calls.not-on-hold", 409, "通话没有被保持。", "The call is not on hold."),
    NOT_WAITING("calls.not-waiting", 409, "这个来电已不在排队。", "That call does not wait any longer."),
    UNKNOWN_QUEUE("calls.unknown-queue", 422, "没有这个队列，请从列表中选择。", "There is no such queue: choose one from the list."),
    SEAT_IS_BUSY("calls.seat-busy", 409, "席位正在通话，挂机后再操作。", "The seat has a call: hang up first."),
    NO_SUCH_PARTY("calls.no-such-party", 404, "这一方已经离开。", "That party has left already."),
    NOBODY_GOES_ON("calls.nobody-goes-on", 409, "没有其他人在通话中；要结束请挂机。", "Nobody else is in the talk: hang up to end it."),
    NO_RECORDING("calls.no-recording", 409, "现在没有在录音。", "Nothing is being recorded."),
    NO_NUMBER(
            "calls.no-number", 422, "没有可以拨打的号码，请检查后重新输入。", "There is no number to call: check it and enter it again."),
    QUEUE_IN_USE(
            "calls.queue-in-use",
            409,
            "队列里还有人，等他们接通后再停用。",
            "Somebody waits in that queue: switch it off when they have been served.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    CallProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** What the queue's refusal means to who asked; null for none. */
    public static @Nullable CallProblem of(@Nullable Refusal refusal) {
        if (refusal == null) {
            return null;
        }
        return switch (refusal) {
            case UNKNOWN_CALL -> UNKNOWN_CALL;
            case UNKNOWN_SEAT -> NOT_SEATED;
            case UNKNOWN_QUEUE -> UNKNOWN_QUEUE;
            case UNKNOWN_REASON -> UNKNOWN_REASON;
            case SEAT_IS_HERE -> SEAT_TAKEN;
            case AGENT_IS_HERE -> SEATED_ELSEWHERE;
            case SEAT_IS_BUSY -> SEAT_IS_BUSY;
            case NOT_RESERVED, NOT_OFFERED, NO_WRAP_UP, NO_CALLBACK -> NO_CALL;
            case NOT_TALKING -> NOT_TALKING;
            case NOT_ON_HOLD -> NOT_ON_HOLD;
            case NOT_WAITING, CALL_IS_HERE, CALLBACK_IS_PROMISED, NO_CALLBACK_IN_WRITING -> NOT_WAITING;
            case QUEUE_IN_USE -> QUEUE_IN_USE;
            case FLOOR_NOT_EMPTY -> ELSEWHERE;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
