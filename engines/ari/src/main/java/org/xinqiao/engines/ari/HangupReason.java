package org.xinqiao.engines.ari;

import java.util.Locale;

/** 挂机原因: what the other side of a leg is told. */
public enum HangupReason {
    NORMAL,
    BUSY,
    CONGESTION,
    NO_ANSWER,
    REJECTED,
    ANSWERED_ELSEWHERE;

    String said() {
        return name().toLowerCase(Locale.ROOT);
    }
}
