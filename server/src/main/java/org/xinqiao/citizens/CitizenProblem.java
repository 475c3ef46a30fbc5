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
            "Nobody has called from this number; register a new caller.");

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
