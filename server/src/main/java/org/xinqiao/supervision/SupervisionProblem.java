package org.xinqiao.supervision;

import org.xinqiao.platform.ProblemCode;

/** 督办的问题. */
public enum SupervisionProblem implements ProblemCode {
    NO_SUCH_MEASURE(
            "supervision.no-such-measure",
            404,
            "没有这项措施，或不在您的范围内。",
            "There is no such measure, or it is not yours to see."),
    BAD_MEASURE("supervision.bad-measure", 422, "措施没有填写完整，请按提示修改。", "Something is missing or wrong; see the fields."),
    NO_WORDS(
            "supervision.no-words",
            422,
            "请写明内容或理由，2 至 1000 字。",
            "Say what it is about, or why, in 2 to 1000 characters."),
    NO_UNIT("supervision.no-unit", 409, "这件诉求还没有承办单位，请选择单位。", "No unit has this case yet: choose one."),
    TOO_GRAVE(
            "supervision.too-grave",
            403,
            "红牌、约谈和问责由有“问责”权力的领导下达；您可以提请问责。",
            "Red cards, talks and accountability are for leaders with that power; you may propose accountability."),
    NOT_ALONE(
            "supervision.not-alone",
            403,
            "问责须由两人决定，提请人和被代办人不能自己确认。",
            "It takes two: neither who proposed it nor whom they acted for may confirm it."),
    NOT_SO("supervision.not-so", 409, "这项措施现在不能这样处理，请刷新查看。", "That is not possible as the measure stands; look again."),
    CHANGED("supervision.changed", 409, "刚刚有人处理过，请刷新后再试。", "Somebody was first; look again."),
    NOT_YOURS("supervision.not-yours", 403, "只有被督办单位的人可以回复。", "Only the unit that was told may answer."),
    NO_SUCH_FINDING("supervision.no-such-finding", 404, "没有这条核查发现或抽查件。", "There is no such finding or recheck."),
    NOT_INDEPENDENT(
            "supervision.not-independent",
            403,
            "审核过这件诉求或属于被核查单位的人不能核查，请由他人办理。",
            "Whoever let this reply pass, or works for the unit, does not judge it: leave it to somebody else."),
    DECIDED("supervision.decided", 409, "已有人核查过。", "Somebody has judged it already."),
    BAD_CURSOR(
            "supervision.bad-cursor",
            400,
            "翻页位置无效，请从第一页看起。",
            "That is no place to go on from: begin with the first page.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    SupervisionProblem(String code, int status, String zh, String en) {
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
