package org.xinqiao.survey;

import org.xinqiao.platform.ProblemCode;

/** 调查问题: why something about a survey cannot be done. */
public enum SurveyProblem implements ProblemCode {
    INVALID("survey.invalid", 422, "有的内容填写不正确，请按提示修改。", "Some fields are not right: correct them as told."),
    NO_SURVEY("survey.no-survey", 404, "没有这项调查，或它不在您的查看范围内。", "There is no such survey within your sight."),
    BAD_CURSOR("survey.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first."),
    CHANGED(
            "survey.changed",
            409,
            "同事刚刚改过这项调查，您填写的内容还在；请核对后重新打开再保存。",
            "A colleague has just changed this survey. What you typed is still here: compare, open it again, and save."),
    FAULTY(
            "survey.faulty",
            422,
            "问卷还不能投入使用，请按每题的提示修改；您写的内容都已保存。",
            "The questionnaire cannot go into the field yet: put right what is told at its questions. All you wrote is saved."),
    NOT_OPEN(
            "survey.not-open",
            409,
            "调查正在执行或已结束，问卷和样本不能改。要改问卷请先暂停。",
            "The survey is in the field or closed, so questionnaire and sample stay as they are. Pause it to change the questionnaire."),
    NOT_IN_FIELD(
            "survey.not-in-field", 409, "调查不在执行中，不能访问。", "The survey is not in the field: nobody can be interviewed."),
    FIELDED(
            "survey.fielded",
            409,
            "调查已经投入过使用，样本不能重抽，否则抽样就不随机了。",
            "The survey was in the field, so its sample cannot be drawn anew: it would not be random."),
    NO_SAMPLE("survey.no-sample", 409, "还没有抽样，请先抽取样本。", "No sample was drawn yet: draw one first."),
    EMPTY_FRAME(
            "survey.empty-frame",
            422,
            "按这些条件没有可以抽取的人，请放宽条件。",
            "Nobody is left who could be drawn: widen the conditions."),
    LARGE_FRAME(
            "survey.large-frame",
            422,
            "符合条件的人超过 20 万，请缩小区域、事项或时间。",
            "More than 200,000 people fit: narrow area, matter or time."),
    NO_TABLE(
            "survey.no-table",
            422,
            "名单里没有一行可用的号码。请用 Excel 或 CSV，第一行写“电话”“姓名”“区域”。",
            "No row has a number that can be used. Take Excel or CSV, with 电话, 姓名, 区域 in its first row."),
    NO_PERSON(
            "survey.no-person", 404, "没有这位受访人，或不在您的查看范围内。", "There is no such person of the sample within your sight."),
    CLAIMED("survey.claimed", 409, "同事正在访问这一位，请换一位。", "A colleague is interviewing this person: take another one."),
    NOT_CLAIMED("survey.not-claimed", 409, "请先认领再访问。", "Take this person before you interview them."),
    OVER("survey.over", 409, "这一位的访问已经结束。", "The interview with this person is over."),
    LATER_RANGE(
            "survey.later-range",
            422,
            "改约的时间应在 5 分钟以后、14 天以内。",
            "Call again in five minutes at the earliest, in fourteen days at the latest."),
    UNFINISHED("survey.unfinished", 409, "还有题目没有答完，请答完再提交。", "A question is still open: answer it before you hand in."),
    LINK_FOREIGN(
            "survey.link-foreign",
            404,
            "这个答卷链接无效：它不是发给您的，或不完整。请打开短信里的原链接，或拨打 12345。",
            "This link is none of ours or not complete: open the one in your message, or call 12345."),
    LINK_OVER(
            "survey.link-over",
            410,
            "这个答卷链接已经过期，或调查已经结束。谢谢您的关心。",
            "This link is out of date, or the survey is over. Thank you for your interest."),
    LINK_USED(
            "survey.link-used",
            409,
            "您已经答过这份问卷，每人只计一次，这次没有重复计入。",
            "You have answered already. Each person counts once; this was not counted again."),
    LINK_PAUSED("survey.link-paused", 409, "调查暂停，请过些时候再打开这个链接。", "The survey is paused: open this link again later."),
    NO_INTERVIEW("survey.no-interview", 404, "没有这份答卷，或它不在您的查看范围内。", "There is no such interview within your sight."),
    NOT_ALONE(
            "survey.not-alone",
            409,
            "访问的人不能复核自己的访问，请由另一位复核。",
            "Who interviewed cannot confirm it: somebody else has to."),
    NO_RECHECK(
            "survey.no-recheck",
            409,
            "这份答卷没有抽中复核，或已经复核过。",
            "This interview was not drawn to be confirmed, or was already."),
    MARGINS(
            "survey.margins",
            422,
            "总体比例填写不正确：每组至少两类，数值大于 0，类别要存在。",
            "The shares of the population are not right: two categories at least, each above 0 and known."),
    NO_FONT(
            "survey.no-font",
            503,
            "没有可以嵌入 PDF 的中文字体。请管理员安装 fonts-droid-fallback，或用设置 xinqiao.paper.font 指向一个 TrueType 字体文件。",
            "No Chinese font can be embedded in PDF. Have an administrator install fonts-droid-fallback, or point the setting xinqiao.paper.font to a TrueType file.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    SurveyProblem(String code, int status, String zh, String en) {
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
