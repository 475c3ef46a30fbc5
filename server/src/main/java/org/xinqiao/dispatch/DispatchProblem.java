package org.xinqiao.dispatch;

import org.xinqiao.platform.ProblemCode;

/** 派单问题: what can be wrong with what is asked of events and settings. */
public enum DispatchProblem implements ProblemCode {
    BAD_SETTING("dispatch.bad-setting", 422, "派单设置不正确，请按提示修改。", "A setting is not right: correct what is marked."),
    NO_SUCH_EVENT("dispatch.no-such-event", 404, "没有这个事件，或它不在您的辖区内。", "There is no such event within your area."),
    BAD_EVENT("dispatch.bad-event", 422, "事件内容不完整，请按提示修改。", "The event is incomplete: correct what is marked."),
    EVENT_CHANGED(
            "dispatch.event-changed",
            409,
            "在您填写期间，这个事件已被他人修改；请查看最新内容后再提交，您填写的内容还在。",
            "Somebody else has changed this event meanwhile; look at it and submit again. What you typed is kept."),
    EVENT_NOT_SO(
            "dispatch.event-not-so",
            409,
            "事件现在的状态不能这样办理，请刷新查看。",
            "The event does not stand so that this can be done; look again."),
    CASE_ELSEWHERE(
            "dispatch.case-elsewhere",
            409,
            "这件诉求已归入另一事件，请先移出。",
            "The case belongs to another event already; take it out there first."),
    NO_SUCH_PRECEDENT(
            "dispatch.no-such-precedent", 404, "没有这个职责判例，或它不在您的查看范围内。", "There is no such decision within your sight."),
    PRECEDENT_CHANGED(
            "dispatch.precedent-changed",
            409,
            "在您填写期间，这个判例已被他人处理；请查看最新状态后再提交。",
            "Somebody else has acted on this decision meanwhile; look at it and submit again."),
    BAD_PRECEDENT("dispatch.bad-precedent", 422, "请按提示补全后重新提交。", "Mend what is marked and submit again."),
    BAD_ROUND("dispatch.bad-round", 422, "会商内容不完整，请按提示修改。", "The round is incomplete: correct what is marked."),
    NOTHING_TO_DECIDE(
            "dispatch.nothing-to-decide",
            409,
            "这件诉求没有待裁定的退回，不需要会商。",
            "No return of this case waits to be decided, so there is nothing to ask about."),
    NO_SUCH_ROUND(
            "dispatch.no-such-round", 404, "没有这次会商，或未征询您的单位。", "There is no such round, or your unit was not asked."),
    ROUND_OVER(
            "dispatch.round-over",
            409,
            "中心已作出裁定，会商已结束，不再收意见。",
            "The centre has decided and the round is over; no more opinions are taken."),
    BAD_CURSOR("dispatch.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    DispatchProblem(String code, int status, String zh, String en) {
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
