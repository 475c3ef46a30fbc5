package org.xinqiao.citizens;

import org.xinqiao.platform.ProblemCode;

/** 来电人问题: what can be wrong with a question about callers. */
public enum CitizenProblem implements ProblemCode {
    BAD_PHONE("citizens.bad-phone", 422, "电话号码不正确，请填写数字号码。", "This is no phone number; give its digits."),
    NOBODY_GIVEN(
            "citizens.nobody-given",
            422,
            "请填写来电人姓名或电话，或选择匿名。",
            "Give the caller's name or phone number, or mark the caller as anonymous."),
    UNKNOWN_CALLER(
            "citizens.unknown-caller",
            404,
            "没有这个号码的来电记录，请按新来电人登记。",
            "Nobody has called from this number; register a new caller."),
    NO_REASON(
            "citizens.no-reason",
            422,
            "请选择查看事由；选“其他”时请用不超过200字说明。",
            "Choose a reason; for another one, say it in up to 200 characters."),
    TOO_MANY_UNMASKED(
            "citizens.too-many-unmasked",
            429,
            "您一小时内查看明文的次数已到上限，请稍后再试；确有需要请联系安全管理员。",
            "You have been told of as many callers as one may be within an hour: try later, or ask the security"
                    + " administrator."),
    ANONYMOUS("citizens.anonymous", 409, "来电人没有留下姓名和电话。", "The caller left neither a name nor a number."),
    ERASED("citizens.erased", 410, "该来电人的个人信息已删除。", "What was known of this caller has been erased.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    CitizenProblem(String code, int status, String zh, String en) {
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
