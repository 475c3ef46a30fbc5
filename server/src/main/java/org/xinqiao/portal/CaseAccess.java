package org.xinqiao.portal;

/** 凭什么查看: what opened a case to somebody. */
public enum CaseAccess {
    /** 本人登录: everything that is theirs. */
    OWNER(true, true),
    /** 匿名诉求的链接: the only key to a case without a caller. */
    ANONYMOUS(true, true),
    /** 通知里的链接: to read, and to rate. */
    RATER(false, false),
    /** 本人给出的链接: to read. */
    LINK(false, false),
    /** 编号加手机后四位: to read, and least of all. */
    NUMBER(false, false);

    private final boolean acts;
    private final boolean told;

    CaseAccess(boolean acts, boolean told) {
        this.acts = acts;
        this.told = told;
    }

    /** Whether that may be done as well. */
    public boolean may(CitizenActs.Kind act) {
        return acts || this == RATER && act == CitizenActs.Kind.RATE;
    }

    /** Whether what the citizen wrote is shown, and where it was. */
    public boolean told() {
        return told;
    }
}
