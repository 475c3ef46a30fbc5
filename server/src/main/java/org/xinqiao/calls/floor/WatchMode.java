package org.xinqiao.calls.floor;

/** 督导方式. */
public enum WatchMode {
    /** 监听: hears, and is not heard. */
    LISTEN,
    /** 耳语: hears, and is heard by the agent alone. */
    WHISPER,
    /** 强插: talks with all. */
    BARGE
}
