package org.xinqiao.casework.model;

import org.jspecify.annotations.Nullable;

/** 环节: where in its life a case stands, and the clock that keeps it from standing there for good. */
public enum Stage {
    AWAITING_DISPATCH("待派单", "Waiting for dispatch", ClockKind.DISPATCH),
    AWAITING_SIGN("待签收", "Waiting to be signed", ClockKind.SIGN),
    HANDLING("办理中", "Being handled", ClockKind.REPLY),
    SUSPENDED("已挂起", "Suspended", ClockKind.SUSPENSION),
    AWAITING_ARBITRATION("退回待裁", "Return to be settled", ClockKind.ARBITRATION),
    AWAITING_REVIEW("待审核", "Reply to be reviewed", ClockKind.REVIEW),
    AWAITING_CALLBACK("待回访", "Waiting for callback", ClockKind.CALLBACK),
    AWAITING_REWORK_DECISION("待研判", "Rework to be decided", ClockKind.REWORK_DECISION),
    AWAITING_CLOSE("待办结", "Waiting to be closed", ClockKind.CLOSE),
    CLOSED("已办结", "Closed", ClockKind.REOPEN_WINDOW),
    MERGED("已并案", "Merged", ClockKind.MERGE_WATCH),
    ARCHIVED("已归档", "Archived", null),
    WITHDRAWN("已撤回", "Withdrawn", null),
    TRANSFERRED_OUT("已转出", "Transferred out", null);

    private final String zh;
    private final String en;
    private final @Nullable ClockKind clock;

    Stage(String zh, String en, @Nullable ClockKind clock) {
        this.zh = zh;
        this.en = en;
        this.clock = clock;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The clock that runs while a case waits here; none only where nobody waits any more. */
    public @Nullable ClockKind clock() {
        return clock;
    }

    /** 终结: no command of the loop leaves this stage. */
    public boolean isEnd() {
        return clock == null;
    }

    /** Whether a unit holds the case and owes a reply. */
    public boolean isWithUnit() {
        return this == AWAITING_SIGN || this == HANDLING || this == SUSPENDED || this == AWAITING_ARBITRATION;
    }

    /** Whether the reply is still to come, so that duplicates may join. */
    public boolean isBeforeReply() {
        return this == AWAITING_DISPATCH || isWithUnit();
    }
}
