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
