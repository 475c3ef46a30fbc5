package org.xinqiao.privacy;

import org.xinqiao.platform.ProblemCode;

/** 个人信息保护的问题. */
public enum PrivacyProblem implements ProblemCode {
    NO_SUCH_REQUEST("privacy.no-such-request", 404, "没有这个请求。", "There is no such request."),
    NO_SUCH_PERSON("privacy.no-such-person", 404, "没有找到这个人，或其信息已删除。", "Nobody is found, or they have been erased."),
    INVALID("privacy.invalid", 422, "有内容需要更正。", "Something has to be put right."),
    NOT_NOW("privacy.not-now", 409, "已经处理过，不能再处理一次。", "This is settled; it cannot be settled again."),
    MUST_BE_KEPT(
            "privacy.must-be-kept",
            409,
            "依法还不能删除，请查看原因并据此答复本人。",
            "The law does not allow erasing it yet: see why, and answer the person with that."),
    OUT_OF_AREA(
            "privacy.out-of-area",
            409,
            "此人还有辖区以外的诉求，请由上级安全管理员办理。",
            "The person has cases outside of your area; the security administrator above has to do it."),
    NOTHING_TO_DESTROY("privacy.nothing-to-destroy", 409, "没有到期的数据。", "Nothing is beyond its term."),
    NO_SUCH_DISPOSAL("privacy.no-such-disposal", 404, "没有这份到期报告。", "There is no such report."),
    REPORTED_ALREADY(
            "privacy.reported-already", 409, "这一类已有待批准或执行中的到期报告。", "This class has a report that is not settled yet."),
    NO_SUCH_ASSESSMENT("privacy.no-such-assessment", 404, "没有这份影响评估。", "There is no such assessment.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    PrivacyProblem(String code, int status, String zh, String en) {
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
