package org.xinqiao.engines.callqueue;

import java.util.List;

/** 裁决: what a command led to. */
public sealed interface Decision {

    /** 已裁决: what happened, in order, and how things stand afterwards. No events: nothing had to change. */
    record Done(List<Event> events, Floor after) implements Decision {

        public Done {
            events = List.copyOf(events);
        }
    }

    /** 已拒绝: nothing has changed. */
    record Refused(Refusal refusal) implements Decision {}
}
