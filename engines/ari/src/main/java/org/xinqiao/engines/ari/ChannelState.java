package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonCreator;

/** 通道状态: how far a leg has come. */
public enum ChannelState {
    /** 呼入振铃: it rings here; not answered yet. */
    RING,
    /** 呼出振铃: it rings there. */
    RINGING,
    /** 通话中: answered. */
    UP,
    /** 占线. */
    BUSY,
    /** 其他: not begun, or something that telephones of today do not do. */
    OTHER;

    @JsonCreator
    static ChannelState of(String said) {
        return switch (said) {
            case "Ring" -> RING;
            case "Ringing" -> RINGING;
            case "Up" -> UP;
            case "Busy" -> BUSY;
            default -> OTHER;
        };
    }
}
