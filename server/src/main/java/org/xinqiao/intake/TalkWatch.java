package org.xinqiao.intake;

import java.util.Map;
import org.xinqiao.platform.EventPage;

/** 看会话的页面: an open page that is told when the conversation it shows is another. */
@FunctionalInterface
public interface TalkWatch {

    /** What its events are called. */
    String EVENT = "talk";

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

    /** A browser's page; what is said in the conversation it asks for by itself. */
    static TalkWatch on(EventPage page) {
        return sign -> switch (sign) {
            case CHANGED -> page.tell(Map.of());
            case ALIVE -> page.greet();
            case OVER -> page.end();
        };
    }
}
