package org.xinqiao.callback;

import org.xinqiao.platform.ProblemCode;

/** 回访问题: why something about a callback cannot be done. */
public enum CallbackProblem implements ProblemCode {
    INVALID("callback.invalid", 422, "有的内容填写不正确，请按提示修改。", "Some fields are not right: correct them as told."),
    NO_TASK(
            "callback.no-task",
            404,
            "没有这项回访，或它不在您的查看范围内。",
            "There is no such callback, or it is not within your sight."),
    BAD_CURSOR("callback.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first."),
    CLAIMED("callback.claimed", 409, "同事正在回访这位市民，请换一位。", "A colleague is calling this citizen: take another one."),
    NOT_CLAIMED("callback.not-claimed", 409, "请先认领再登记结果。", "Take the callback before you write down its result."),
    NOT_BY_PERSON(
            "callback.not-by-person",
            409,
            "这项回访现在不由人工进行，请刷新名单。",
            "This callback is not with people now: reload the list."),
    OVER("callback.over", 409, "这次回访已经结束，不能再登记。", "This callback is over: nothing can be added to it."),
    LATER_RANGE(
            "callback.later-range",
            422,
            "改约的时间应在 5 分钟以后、7 天以内。",
            "Call again in five minutes at the earliest, in seven days at the latest."),
    LINK_FOREIGN(
            "callback.link-foreign",
            404,
            "这个评价链接无效：它不是发给您的，或不完整。请打开短信里的原链接，或拨打 12345。",
            "This link is none of ours or not yours: open the one in your message, or call 12345."),
    LINK_OVER(
            "callback.link-over",
            410,
            "这个评价链接已经过期，这次回访已结束。您可以拨打 12345 说明情况。",
            "This link is out of date and the callback is over. Call 12345 to tell us."),
    RATED_ALREADY(
            "callback.rated-already",
            409,
            "您已经评价过了，这次没有重复计入。如有新情况请拨打 12345。",
            "You have rated already; this was not counted again. Call 12345 if there is something new."),
    NOT_ASKED(
            "callback.not-asked",
            409,
            "只有待研判的诉求可以申请认定客观条件不具备。",
            "Only of a case whose rework is to be decided can that be asked."),
    ASKED_ALREADY(
            "callback.asked-already", 409, "这件诉求的申请正在等待决定。", "It was asked for already and waits for a decision."),
    NO_REQUEST("callback.no-request", 404, "没有这项申请，或它不在您的查看范围内。", "There is no such request within your sight."),
    NOT_ALONE(
            "callback.not-alone",
            409,
            "申请人不能自己批准，请由另一位有裁决权的人员决定。",
            "Who asked cannot decide: somebody else with the power to arbitrate has to."),
    DECIDED("callback.decided", 409, "这项申请已经有了决定。", "It has been decided already.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    CallbackProblem(String code, int status, String zh, String en) {
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
