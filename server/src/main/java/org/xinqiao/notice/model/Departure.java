package org.xinqiao.notice.model;

import java.time.Instant;

/** 放行: whether a message goes out now, later, or not at all. */
public sealed interface Departure {

    /** 现在. @param address a number or an e-mail address */
    record Now(String address) implements Departure {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "now";
        }
    }

    /** 稍后. */
    record Later(Instant until, Reason reason) implements Departure {}

    /** 不发. */
    record Never(Reason reason) implements Departure {}
}
