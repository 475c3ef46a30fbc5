package org.xinqiao.calls.model;

/** 分组: by what figures are told apart. */
public enum Grouping {
    HOUR,
    DAY,
    HOTLINE,
    QUEUE,
    SEAT,
    AGENT;

    /** Whether calls nobody answered belong to none of the groups. */
    public boolean isOfAnswered() {
        return this == SEAT || this == AGENT;
    }
}
