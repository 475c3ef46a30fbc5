package org.xinqiao.casework;

import org.xinqiao.platform.ProblemCode;

/** 诉求问题: what can be wrong with asking for a case, before any rule is asked. */
public enum CaseProblem implements ProblemCode {
    NOT_FOUND(
            "casework.not-found",
            404,
            "没有找到这件诉求，或它不在您的查看范围内；请核对编号。",
            "There is no such case within your sight; check the number."),
    STALE_VERSION(
            "casework.stale-version",
            409,
            "在您填写期间，这件诉求已被他人办理；请查看最新进展后再提交，您填写的内容还在。",
            "Somebody else has acted on this case meanwhile; look at what changed and submit again. What you typed is kept."),
    BAD_STEP(
            "casework.bad-step",
            422,
            "提交的内容不完整或不正确，请按提示修改后重新提交。",
            "What was submitted is incomplete or wrong; mend the marked fields and submit again."),
    NO_SUCH_STEP("casework.no-such-step", 404, "没有这个办理动作。", "There is no such step."),
    NO_SUCH_CLOCK("casework.no-such-clock", 404, "这件诉求没有这个时钟。", "The case has no such clock."),
    BAD_MONTH(
            "casework.bad-month",
            422,
            "月份写作“2026-11”，下一页请用上一页给的位置。",
            "A month is written \"2026-11\", and the next page begins where the one before says."),
    TRIAL_RUNNING(
            "casework.trial-running",
            409,
            "已有一次试算正在进行，请等它完成或先停止。",
            "A trial is under way; wait for its end or stop it first."),
    TRIAL_SPAN(
            "casework.trial-span",
            422,
            "起止日期应先后有序，最长一年。",
            "The first day comes before the last, and they are at most a year apart.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    CaseProblem(String code, int status, String zh, String en) {
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
