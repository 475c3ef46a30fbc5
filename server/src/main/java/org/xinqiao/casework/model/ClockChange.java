package org.xinqiao.casework.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.TimeLimit;

/** 时钟变动: what a step did to one clock; recorded with the step, so that every deadline can be told from the story. */
public sealed interface ClockChange {

    ClockKey key();

    /** 起算. */
    record Started(ClockKey key, @Nullable TimeLimit limit, String calendar, Instant due) implements ClockChange {}

    /** 停止: what it waited for happened, or the wait lost its object. */
    record Stopped(ClockKey key) implements ClockChange {}

    /** 中止. */
    record Paused(ClockKey key, String why) implements ClockChange {}

    /** 恢复, with the end as newly reckoned. */
    record Resumed(ClockKey key, Instant due) implements ClockChange {}

    /** 延长, with the end as newly reckoned. */
    record Extended(ClockKey key, TimeLimit limit, Instant due) implements ClockChange {}

    /** 改期: its end moved with what it depends on, and it runs to there once more. */
    record Moved(ClockKey key, Instant due) implements ClockChange {}

    /** 到期: its way out was taken. */
    record RanOut(ClockKey key) implements ClockChange {}
}
