package org.xinqiao.calls;

import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.WeekHours;

/**
 * 服务时间: when somebody is there for a hotline, and what happens when nobody is.
 *
 * @param week        null around the clock
 * @param holidays    whether statutory days are kept
 * @param closedWords what callers hear outside the hours; may be empty
 */
public record Opening(@Nullable WeekHours week, boolean holidays, AfterHours afterHours, String closedWords) {

    /** 全天候. */
    public static final Opening ROUND_THE_CLOCK = new Opening(null, false, AfterHours.QUEUE, "");
}
