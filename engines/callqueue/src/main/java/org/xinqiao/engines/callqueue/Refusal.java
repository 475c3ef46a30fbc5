package org.xinqiao.engines.callqueue;

/** 拒绝原因: why a command changes nothing. Codes are never renamed. */
public enum Refusal {
    UNKNOWN_CALL("没有这个呼叫", "there is no such call"),
    UNKNOWN_SEAT("坐席没有签入", "the seat is not signed in"),
    UNKNOWN_QUEUE("没有这个队列", "there is no such queue"),
    UNKNOWN_REASON("没有这个示忙原因", "there is no such reason for a break"),
    CALL_IS_HERE("呼叫已在队列或通话中", "the call is here already"),
    SEAT_IS_HERE("坐席已签入", "the seat is signed in already"),
    AGENT_IS_HERE("话务员已在另一坐席签入", "the agent is signed in at another seat"),
    SEAT_IS_BUSY("坐席正在通话", "the seat has a call"),
    NOT_RESERVED("坐席没有为这个呼叫预占", "the seat is not reserved for the call"),
    NOT_OFFERED("坐席没有在接这个呼叫", "the seat is not being offered the call"),
    NOT_TALKING("坐席没有在通话", "the seat is not talking to the call"),
    NOT_ON_HOLD("呼叫没有被保持", "the call is not on hold"),
    NOT_WAITING("呼叫不在排队", "the call does not wait in line"),
    NO_WRAP_UP("坐席没有在话后处理这个呼叫", "the seat is not in the wrap-up of the call"),
    NO_CALLBACK("没有正在进行的回拨", "no callback is being made"),
    CALLBACK_IS_PROMISED("已预约回拨", "a callback is promised already"),
    NO_CALLBACK_IN_WRITING("文字会话不能预约回拨", "a conversation in writing is not called back"),
    QUEUE_IN_USE("队列仍有呼叫", "somebody is in a queue that the plan drops"),
    FLOOR_NOT_EMPTY("话务现场不是空的", "what is up is adopted on an empty floor only");

    private final String zh;
    private final String en;

    Refusal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The sentence in Chinese. */
    public String zh() {
        return zh;
    }

    /** The sentence in English. */
    public String en() {
        return en;
    }
}
