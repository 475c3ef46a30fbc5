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
            "The rules of this place lack a value; ask the administrator to complete the table of rules."),
    BAD_DUTY_OFFICE("catalogue.bad-duty-office", 422, "请按提示补全后重新提交。", "Mend what is marked and submit again."),
    BAD_DUTY(
            "catalogue.bad-duty",
            422,
            "填写有误，请按提示改正；已填内容都还在。",
            "Something is not right; correct what is marked. Nothing is lost."),
    DUTY_NOT_YOURS(
            "catalogue.duty-not-yours",
            403,
            "这一行不在您的辖区内，请由辖区内的人员提出。",
            "This line is not within your area; leave it to somebody whose area it is."),
    DUTY_CHANGED(
            "catalogue.duty-changed",
            409,
            "这一行已被别人改过，请重新打开后再提。",
            "Somebody else has changed this line; open it again."),
    DUTY_THERE(
            "catalogue.duty-there",
            409,
            "清单里已有同一事项、区域和主办单位的一行，请改那一行。",
            "There is a line with this matter, area and lead unit; change that one."),
    NO_DUTY_CHANGE(
            "catalogue.no-duty-change",
            404,
            "没有这项待审变更，可能已被审核。",
            "There is no such change waiting; it may have been decided."),
    OWN_DUTY_CHANGE(
            "catalogue.own-duty-change",
            403,
            "自己提出的变更须由他人审核。",
            "What you asked for yourself is decided by somebody else."),
    UNKNOWN_PACK(
            "catalogue.unknown-pack",
            404,
            "没有这个规则包，可能已被删除。",
            "There is no such rule pack; it may have been thrown away."),
    INVALID_PACK(
            "catalogue.invalid-pack",
            422,
            "填写有误，请按提示改正；已填内容都还在。",
            "Something is not right; correct what is marked. Nothing is lost."),
    PACK_CHANGED(
            "catalogue.pack-changed",
            409,
            "这个版本刚被别人保存或生效过，请重新打开后再改；您写的内容请先复制出来。",
            "Somebody else has just saved this version or put it in force; copy what you wrote and open it again."),
    PACK_IN_FORCE(
            "catalogue.pack-in-force",
            409,
            "已经生效的版本不能再改，请以它为底起草新版本。",
            "What is in force is not changed any more; begin a new draft on it."),
    FAULTY_PACK(
            "catalogue.faulty-pack",
            422,
            "草案还有差错，改正后才能生效。",
            "The draft still has faults; it can come into force once they are put right."),
    UNFIT_MOMENT(
            "catalogue.unfit-moment",
            422,
            "生效时间须在将来、一年之内，且不与其他版本相同。",
            "It comes into force in the future, within a year, and not at the same moment as another version.");

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
