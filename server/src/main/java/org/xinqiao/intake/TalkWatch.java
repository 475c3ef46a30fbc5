package org.xinqiao.intake;

/** 看会话的页面: an open page that is told when the conversation it shows is another. */
@FunctionalInterface
public interface TalkWatch {

    /** 信号. */
    enum Sign {
        /** Something is another now. */
        CHANGED,
        /** A sign of life. */
        ALIVE,
        /** Nothing more is told: too many pages show the same. */
        OVER
    }

    /** Answers false when the page is gone. */
    boolean tell(Sign sign);
}
