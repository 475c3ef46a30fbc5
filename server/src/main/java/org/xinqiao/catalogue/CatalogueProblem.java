package org.xinqiao.catalogue;

import org.xinqiao.platform.ProblemCode;

/** 事项与规则问题: what can be wrong with a question about matters and rules. */
public enum CatalogueProblem implements ProblemCode {
    UNKNOWN_MATTER("catalogue.unknown-matter", 404, "没有这个事项，请重新选择。", "There is no such matter; choose another."),
    MISSING_LIMIT(
            "catalogue.missing-limit",
            500,
            "本地规则里没有这类诉求的时限，请系统管理员补充时限表。",
            "The rules of this place give no limit for this; ask the administrator to complete the table of limits."),
    MISSING_RULE(
            "catalogue.missing-rule",
            500,
            "本地规则缺少一项，请系统管理员补充规则表。",
            "The rules of this place lack a value; ask the administrator to complete the table of rules.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    CatalogueProblem(String code, int status, String zh, String en) {
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
