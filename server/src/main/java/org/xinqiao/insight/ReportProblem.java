package org.xinqiao.insight;

import org.xinqiao.platform.ProblemCode;

/** 报告问题: what can be wrong with what is asked of reports. */
public enum ReportProblem implements ProblemCode {
    NO_REPORT("insight.no-report", 404, "没有这份报告，或它不在您的查看范围内。", "There is no such report within your sight."),
    BAD_PERIOD(
            "insight.bad-period",
            422,
            "请选择 2000 年以后、已经开始、不超过一年的时间。",
            "Choose a time since 2000 that has begun and is no longer than a year."),
    BAD_KIND("insight.bad-kind", 422, "请选择报告类型。", "Choose what kind of report it is."),
    BAD_AREA("insight.bad-area", 422, "请选择您辖区内的区域。", "Choose an area within yours."),
    BAD_MATTER("insight.bad-matter", 422, "没有这个事项，请重新选择。", "There is no such matter: choose another."),
    BAD_WORDS("insight.bad-words", 422, "请按提示补全后重新提交。", "Mend what is marked and submit again."),
    BAD_TIME("insight.bad-time", 422, "请填写 00:00 到 23:59 之间的时间。", "Enter a time between 00:00 and 23:59."),
    BAD_CURSOR("insight.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first."),
    COUNTING("insight.counting", 409, "报告正在统计，请稍候。", "The report is being counted; wait a moment."),
    NOT_DRAFT(
            "insight.not-draft",
            409,
            "报告不是草稿，不能再改；发现错误请出更正。",
            "It is no draft any more; if it is wrong, make a correction."),
    NOT_RELEASED(
            "insight.not-released",
            409,
            "只有已发布的报告才能更正，草稿可以直接修改。",
            "Only what is released is corrected; a draft is just changed."),
    STALE("insight.stale", 409, "报告已被他人修改，请刷新后再办理。", "Somebody has changed it meanwhile; look again."),
    OWN_WORK(
            "insight.own-work",
            409,
            "您编辑过这份报告，请由另一位有发布权限的人发布。",
            "You worked on this report: somebody else with the power has to release it."),
    NOT_OVER(
            "insight.not-over",
            409,
            "报告是在报告期结束前统计的，请在结束后重新统计再发布。",
            "It was counted before its period was over: count it again then, and release that."),
    CORRECTED(
            "insight.corrected",
            409,
            "这份报告已有更正或正在更正，请在更正上办理。",
            "It is corrected already, or being so: go on with the correction."),
    NO_FONT(
            "insight.no-font",
            503,
            "没有可以嵌入 PDF 的中文字体。请管理员安装 fonts-droid-fallback，或用设置 xinqiao.paper.font 指向一个 TrueType 字体文件。",
            "No Chinese font can be embedded in PDF. Have an administrator install fonts-droid-fallback, or point the setting xinqiao.paper.font to a TrueType file.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    ReportProblem(String code, int status, String zh, String en) {
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
