package org.xinqiao.desk;

import org.xinqiao.platform.ProblemCode;

/** 工作台问题: what can be wrong with asking for a worklist. */
public enum DeskProblem implements ProblemCode {
    NO_SUCH_WORKLIST(
            "desk.no-such-worklist",
            404,
            "没有这个工作清单，或它不属于您的角色；请从左侧菜单选择。",
            "There is no such worklist, or it is not one of your role's; choose one from the menu."),
    BAD_CURSOR(
            "desk.bad-cursor",
            400,
            "翻页位置已失效，请从第一页重新查看。",
            "This place in the list is not valid any more; start again from the first page."),
    BAD_FILTER("desk.bad-filter", 400, "筛选条件不正确，请按提示修改。", "A filter is not right: correct it as told.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    DeskProblem(String code, int status, String zh, String en) {
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
