package org.xinqiao.organisation;

import org.xinqiao.platform.ProblemCode;

/** 组织机构问题: what can be wrong with a question about areas, units and places. */
public enum OrganisationProblem implements ProblemCode {
    UNKNOWN_AREA("organisation.unknown-area", 404, "没有这个区域，请重新选择。", "There is no such area; choose another."),
    UNKNOWN_UNIT("organisation.unknown-unit", 404, "没有这个单位，请重新选择。", "There is no such unit; choose another."),
    STAFF_NO_TAKEN(
            "organisation.staff-no-taken", 409, "这个工号已经有人使用，请核对。", "Somebody has that staff number already: check it."),
    NO_GRID_HERE(
            "organisation.no-grid-here",
            404,
            "这个位置不在任何网格内，请在地图上重新选点。",
            "No grid covers this position; pick another point on the map."),
    NO_MAP(
            "organisation.no-map",
            404,
            "本地区还没有导入底图，请联系系统管理员。",
            "No map has been loaded for this place; ask the administrator.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    OrganisationProblem(String code, int status, String zh, String en) {
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
