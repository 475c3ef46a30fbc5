package org.xinqiao.assessment;

import org.xinqiao.platform.ProblemCode;

/** 考核问题: what can be wrong with what is asked of assessments. */
public enum AssessmentProblem implements ProblemCode {
    NO_RUN("assessment.no-run", 404, "没有这一期考核，或还没有向您公开。", "There is no such assessment, or it is not open to you yet."),
    NO_SUBJECT(
            "assessment.no-subject",
            404,
            "这一期考核中没有这个单位，或它不在您的查看范围内。",
            "The assessment knows no such unit within your sight."),
    NO_INDICATOR("assessment.no-indicator", 404, "这一期考核中没有这项指标。", "The assessment has no such indicator."),
    BAD_PERIOD(
            "assessment.bad-period",
            422,
            "请选择 2020 年以后、已经开始的月份或年份。",
            "Choose a month or a year since 2020 that has begun."),
    NOT_SO(
            "assessment.not-so",
            409,
            "这一期考核现在的状态不能这样办理，请刷新查看。",
            "The assessment does not stand so that this can be done; look again."),
    NOT_OVER(
            "assessment.not-over",
            409,
            "这一期还没有结束，结束后才能公示。",
            "The period is not over yet; it can be opened to objections then."),
    STILL_OPEN(
            "assessment.still-open",
            409,
            "异议期还没有结束，或还有异议没有审核；都办完后再发布。",
            "Objections can still be made, or some wait to be decided; publish when that is done."),
    NOT_COUNTED("assessment.not-counted", 409, "这一期还没有计数，请先重新计数。", "It is not counted yet; count it first."),
    TOO_LATE(
            "assessment.too-late",
            409,
            "本单位的异议期已过，或这一期不在公示中。",
            "The time for objections of the unit is over, or has not begun."),
    NO_FACT(
            "assessment.no-fact",
            404,
            "这一期考核没有计入这件诉求，或它不在您的查看范围内。",
            "The assessment counts no such case within your sight."),
    NO_WORDS("assessment.no-words", 422, "请按提示补全后重新提交。", "Mend what is marked and submit again."),
    WAITING("assessment.waiting", 409, "这件诉求的同一异议正在审核。", "The same objection waits to be decided already."),
    NO_OBJECTION(
            "assessment.no-objection", 404, "没有这份异议，或它不在您的查看范围内。", "There is no such objection within your sight."),
    DECIDED("assessment.decided", 409, "这份异议已有决定。", "This objection is decided already."),
    LEFT_OUT("assessment.left-out", 409, "这件诉求已经不计入考核。", "This case is left out already."),
    NOT_YOURS(
            "assessment.not-yours",
            403,
            "个人情况只有本人和本单位负责人可以查看。",
            "Somebody's own figures are for them and the head of their unit."),
    BAD_CURSOR("assessment.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    AssessmentProblem(String code, int status, String zh, String en) {
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
