package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** 等待: a stretch of time that the place limits for everybody alike, whatever a case is about. */
public enum Wait {
    DISPATCH,
    ARBITRATION,
    EXTENSION_DECISION,
    SUSPENSION,
    REVIEW,
    CALLBACK,
    REWORK_DECISION,
    CLOSE,
    REOPEN_WINDOW,
    MERGE_WATCH,
    /** 退单期. */
    RETURN_WINDOW,
    /** 督办升级: how long each level of supervision has. */
    ESCALATION,
    /** 最高一级督办之后，每隔多久再提醒. */
    SUPERVISION_REMINDER;

    /** The wait of that name in the place's stage limits; empty when the house knows none. */
    public static Optional<Wait> find(String name) {
        return Arrays.stream(values()).filter(wait -> wait.name().equals(name)).findFirst();
    }
}
