package org.xinqiao.casework.model;

/** 时钟种类: what a clock of a case measures, and the way out when it runs out. */
public enum ClockKind {
    DISPATCH("派单时限", "Dispatch limit", WayOut.ESCALATE),
    SIGN("签收时限", "Sign limit", WayOut.SIGN_BY_DEFAULT),
    REPLY("答复时限", "Reply limit", WayOut.ESCALATE),
    REMINDER("答复提醒", "Reply reminder", WayOut.REMIND),
    ASSIST("协办时限", "Assist limit", WayOut.LAPSE_ASSIST),
    SUSPENSION("挂起到期", "Suspended until", WayOut.RESUME),
    ARBITRATION("裁定时限", "Arbitration limit", WayOut.ESCALATE),
    EXTENSION_DECISION("延期审批时限", "Extension decision limit", WayOut.REFUSE_EXTENSION),
    REVIEW("审核时限", "Review limit", WayOut.ESCALATE),
    CALLBACK("回访时限", "Callback limit", WayOut.RECORD_UNREACHABLE),
    REWORK_DECISION("研判时限", "Rework decision limit", WayOut.ESCALATE),
    CLOSE("办结时限", "Close limit", WayOut.CLOSE),
    REOPEN_WINDOW("重启期", "Reopening window", WayOut.ARCHIVE),
    MERGE_WATCH("并案观察期", "Merge watch", WayOut.UNMERGE),
    SUPERVISION("督办时限", "Supervision limit", WayOut.ESCALATE_AGAIN);

    private final String zh;
    private final String en;
    private final WayOut wayOut;

    ClockKind(String zh, String en, WayOut wayOut) {
        this.zh = zh;
        this.en = en;
        this.wayOut = wayOut;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public WayOut wayOut() {
        return wayOut;
    }

    /** 出路: what happens by itself when nobody acted in time. */
    public enum WayOut {
        ESCALATE("升级督办", "The case is put under supervision."),
        ESCALATE_AGAIN(
                "再次升级督办；到最高一级后定期提醒",
                "Supervision rises one level and starts anew; at the highest it reminds from time to time."),
        REMIND("提醒承办单位", "The unit is reminded that its limit is nearly used up."),
        SIGN_BY_DEFAULT("视为签收", "The assignment counts as signed."),
        LAPSE_ASSIST("协办终止", "The assist ends unanswered, on record."),
        RESUME("自动恢复", "The case resumes."),
        REFUSE_EXTENSION("视为不同意延期", "The extension counts as refused."),
        RECORD_UNREACHABLE("记为未联系上", "The citizen counts as not reached, which is not satisfied."),
        CLOSE("自动办结", "The case closes."),
        ARCHIVE("自动归档", "The case is archived."),
        UNMERGE("自动拆分", "The case leaves the merger and is dispatched on its own.");

        private final String zh;
        private final String en;

        WayOut(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
