package org.xinqiao.desk.model;

/** 缺口类别: ways in which the master data of a place leave a case with nobody, the gravest first. */
public enum GapKind {
    /** 没有承办人的单位. */
    UNIT_WITHOUT_HANDLER(
            "没有承办人的单位",
            "Units without a handler",
            "派给它的工单没有人签收。请为该单位新增账号并授予承办人角色，或让上级单位的负责人代管。",
            "Nobody signs what is dispatched to it. Add an account of the unit with the role of a handler, or a head of a unit above."),
    /** 没有承办单位的事项. */
    MATTER_WITHOUT_HOLDER(
            "没有承办单位的事项",
            "Matters without a duty holder",
            "职责清单里没有一条管这个事项，派单员只能凭经验。请补一条职责。",
            "No line of the duty list covers it, so that a dispatcher has to guess. Add a line."),
    /** 部分区域没有承办单位的事项. */
    MATTER_NOT_EVERYWHERE(
            "部分区域没有承办单位的事项",
            "Matters without a duty holder somewhere",
            "职责清单只在部分区域写了这个事项归谁。请为其余区域补齐，或写一条全市的。",
            "The duty list says whose it is in some areas only. Add lines for the others, or one for the whole city."),
    /** 职责清单写了不存在的单位. */
    DUTY_OF_NO_UNIT(
            "职责清单中不存在的单位",
            "Duty lines of units that are not there",
            "清单写的单位不在组织机构里，工单派不出去。请改为现有单位。",
            "The unit that the line names is none of the organisation. Name one that is."),
    /** 没有网格员的网格. */
    GRID_WITHOUT_WORKER(
            "没有网格员的网格",
            "Grids without a worker",
            "下沉到网格的工单没有人办，巡查没有人走。请为该网格新增网格员账号。",
            "Nobody handles what is passed down to the grid, and nobody patrols it. Add the account of a grid worker."),
    /** 没有角色的账号. */
    ACCOUNT_WITHOUT_ROLE(
            "没有角色的账号",
            "Accounts without a role",
            "能登录，但什么也做不了。请安全管理员授予角色；不再需要的请停用。",
            "They may sign in and do nothing. Let the security administrator grant a role, or switch off what is not needed.");

    private final String zh;
    private final String en;
    private final String adviceZh;
    private final String adviceEn;

    GapKind(String zh, String en, String adviceZh, String adviceEn) {
        this.zh = zh;
        this.en = en;
        this.adviceZh = adviceZh;
        this.adviceEn = adviceEn;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What to do about it. */
    public String adviceZh() {
        return adviceZh;
    }

    public String adviceEn() {
        return adviceEn;
    }
}
