package org.xinqiao.audit;

import org.xinqiao.platform.ProblemCode;

/** 审计问题: what can be wrong with a question about the trail. */
public enum AuditProblem implements ProblemCode {
    INVALID(
            "audit.invalid",
            422,
            "有的查询条件不正确，请按提示修改后重新查询。",
            "Some conditions are not right: correct them as told and search again."),
    TOO_WIDE(
            "audit.too-wide",
            422,
            "范围太大，查询没有在时限内完成；请缩短时间，或加上行为人、动作或对象后重新查询。",
            "Too much to search in the time there is: take a shorter span, or add who, what or whom, and search again."),
    NO_SUCH_ROW("audit.no-such-row", 404, "没有这条审计记录，请从列表中重新选择。", "There is no such row: choose one from the list.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    AuditProblem(String code, int status, String zh, String en) {
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
