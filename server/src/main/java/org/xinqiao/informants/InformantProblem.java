package org.xinqiao.informants;

import org.xinqiao.platform.ProblemCode;

/** 密封举报人的问题. */
public enum InformantProblem implements ProblemCode {
    NOT_SEALED("informants.not-sealed", 404, "这件诉求的举报人没有密封。", "Nobody is sealed in this case."),
    NO_WORDS(
            "informants.no-words",
            422,
            "请写明事由，10 至 500 字：为什么必须知道举报人是谁。",
            "Say in 10 to 500 characters why it must be known who told."),
    WAITING("informants.waiting", 409, "您的启封申请还在等待另一人决定。", "You have asked already; somebody else has to decide."),
    NO_OPENING("informants.no-opening", 404, "没有这份启封申请。", "There is no such request."),
    DECIDED("informants.decided", 409, "这份申请已有决定或已失效。", "This is decided, or too old to be decided."),
    NOT_ALONE(
            "informants.not-alone",
            403,
            "启封须由两人办理，申请人和被代办人都不能自己批准。",
            "It takes two: neither who asked nor whom they acted for may decide."),
    NOT_OPEN(
            "informants.not-open",
            409,
            "没有在有效期内的启封许可，请先申请，由另一人批准。",
            "Nothing is open to you: ask, and let somebody else decide."),
    GONE("informants.gone", 410, "该举报人的个人信息已删除。", "What was known of who told has been erased."),
    ANONYMOUS(
            "informants.anonymous",
            422,
            "匿名来电没有可密封的身份；请改为匿名登记，或填写姓名、电话后密封。",
            "There is nobody to seal: register without a name, or give a name or number."),
    WRITTEN(
            "informants.written",
            422,
            "书面来件的发送人和内容在同一会话里，不能密封；请勾选“保密”登记。",
            "What was written stands beside who wrote it, which cannot be sealed; register it in confidence."),
    CALL_APART(
            "informants.call-apart", 409, "举报人已密封，来电不能归入这件诉求。", "Who told is sealed: no call can be put to this case."),
    ONLY_REPORTS(
            "informants.only-reports", 422, "只有举报、投诉类诉求可以密封举报人。", "Only who reports a wrong or complains is sealed.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    InformantProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
