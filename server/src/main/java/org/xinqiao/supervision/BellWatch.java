package org.xinqiao.supervision;

import org.jspecify.annotations.Nullable;
import org.xinqiao.supervision.BellViews.BellCount;

/** 看督办的页面: an open page that shows how much there is for somebody. */
@FunctionalInterface
public interface BellWatch {

    /** What its events are called. */
    String EVENT = "supervision";

    /** Tells how much there is, or by nothing that all is as it was; false once the page is gone. */
    boolean tell(@Nullable BellCount now);
}
