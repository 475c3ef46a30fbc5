package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * 考核事实: what an indicator's formula may ask of a unit and a case. All orders that a unit was given in one case, round after
 * round, are one fact row; it counts in the month in which the unit was first given the case.
 */
public enum AssessedFact {
    /** 本单位登记. */
    REGISTERED(true, "本单位人员登记", "registered by somebody of the unit"),
    /** 直接答复. */
    DIRECT(true, "未派单，由本单位当场答复", "answered by the unit without dispatch"),
    /** 承办. */
    ASSIGNED(true, "曾作为主办或被下派", "given to the unit as the lead, by the centre or from above"),
    /** 已下派. */
    PASSED(true, "下派给下级承办", "passed down to a unit below"),
    /** 应签收. */
    SIGN_DUE(true, "已签收、下派或退回，或签收时限已到", "signed, passed down or given back, or the limit to sign has ended"),
    /** 按时签收. */
    SIGNED_ON_TIME(true, "每一轮都在签收时限内由人签收、下派或退回", "acted upon by a person within the limit to sign, in every round"),
    /** 亲自签收. */
    SIGNED_BY_HAND(true, "每一轮都由人签收、下派或退回，没有视为签收", "acted upon by a person in every round, never signed by default"),
    /** 应答复. */
    REPLY_DUE(
            true, "已由本单位答复，或在本单位手上时答复时限已到", "answered by the unit, or the limit to reply ended while the unit held it"),
    /** 按时答复. */
    REPLIED_ON_TIME(true, "已答复，且每一轮都在答复时限内（扣除挂起，计入延期）", "answered, in every round within the limit to reply"),
    /** 已答复. */
    ANSWERED(true, "由本单位答复", "answered by the unit"),
    /** 已回访. */
    CALLED_BACK(
            true,
            "本单位最后一次答复后已回访，联系不上的试满次数",
            "the citizen was asked after the unit's last answer, or could not be reached as often as is tried"),
    /** 已联系上. */
    REACHED(true, "回访时联系上市民", "the citizen was reached"),
    /** 已解决. */
    SOLVED(true, "市民说已解决", "the citizen says it is solved"),
    /** 满意. */
    SATISFIED(true, "市民评价基本满意及以上", "the citizen is at least neutral"),
    /** 非常满意. */
    VERY_SATISFIED(true, "市民评价非常满意", "the citizen is very satisfied"),
    /** 已办结. */
    FINISHED(true, "诉求已办结或归档", "the case is closed or archived"),
    /** 派单次数. */
    ORDERS(false, "本单位收到的工单数（含重办）", "how many orders the unit was given, rounds included"),
    /** 退回次数. */
    RETURNS(false, "本单位退回的次数", "how often the unit gave it back"),
    /** 退回不成立次数. */
    RETURNS_REFUSED(false, "退回被裁定不成立的次数", "how often the centre refused that"),
    /** 审核退回次数. */
    REJECTIONS(false, "答复审核不通过的次数", "how often the centre rejected the unit's answer"),
    /** 重办次数. */
    REWORKS(false, "市民不认可、再次派单的次数", "how often it was sent round again after the unit's answer"),
    /** 延期次数. */
    EXTENSIONS(false, "在本单位手上获准延期的次数", "how often more time was granted while the unit held it"),
    /** 催办次数. */
    URGES(false, "在本单位手上被催办的次数", "how often it was urged while the unit held it"),
    /** 督办次数. */
    SUPERVISIONS(false, "在本单位手上被督办的次数", "how often it was put under supervision while the unit held it");

    private final boolean truth;
    private final String zh;
    private final String en;

    AssessedFact(boolean truth, String zh, String en) {
        this.truth = truth;
        this.zh = zh;
        this.en = en;
    }

    /** As formulas and the table of facts call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is so or not so; else it is a number from 0. */
    public boolean isTruth() {
        return truth;
    }

    /** What it means, as indicators are explained. */
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The fact that formulas call by that name. */
    public static Optional<AssessedFact> find(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key().equals(key)).findFirst();
    }
}
