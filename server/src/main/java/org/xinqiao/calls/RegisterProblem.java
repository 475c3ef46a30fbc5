package org.xinqiao.calls;

import org.xinqiao.platform.ProblemCode;

/** 登记册问题: what can be wrong with a change of the register. */
public enum RegisterProblem implements ProblemCode {
    INVALID("register.invalid", 422, "有几项填写有误，已逐项标出，请改正后再提交。", "Some fields are not right: each says what it needs."),
    STALE(
            "register.stale",
            409,
            "您打开之后别人改过，请刷新后再改；您填的内容还在。",
            "Somebody changed it since you opened it: load it again, then change it; what you typed is still here."),
    NO_HOTLINE("register.no-hotline", 404, "没有这条热线，请从列表里重新选择。", "There is no such hotline: choose one from the list."),
    NO_QUEUE("register.no-queue", 404, "没有这个队列，请从列表里重新选择。", "There is no such queue: choose one from the list."),
    NO_SEAT("register.no-seat", 404, "没有这个席位，请从列表里重新选择。", "There is no such seat: choose one from the list."),
    NO_AGENT(
            "register.no-agent", 404, "没有这位话务员，或其角色不接电话。", "There is no such agent, or one whose roles take no calls."),
    NO_OUTAGE("register.no-outage", 404, "没有这条公告，请从列表里重新选择。", "There is no such notice: choose one from the list."),
    NO_BLOCK("register.no-block", 404, "没有这条黑名单记录，请从列表里重新选择。", "There is no such entry: choose one from the list."),
    NUMBER_TAKEN(
            "register.number-taken",
            409,
            "号码已属于另一条热线，请先从那条热线移除。",
            "The number leads to another hotline: take it away from there first."),
    KEY_TAKEN(
            "register.key-taken",
            409,
            "菜单里这个按键已给了另一条热线，请换一个。",
            "That key of the menu leads to another hotline: choose another key."),
    QUEUE_TAKEN("register.queue-taken", 409, "这个队列代码已有人用，请换一个。", "There is a queue of that code: choose another."),
    QUEUE_IN_USE(
            "register.queue-in-use",
            409,
            "还有开通的热线通向这个队列，请先给它们换队列。",
            "Open hotlines lead to this queue: give them another one first."),
    EXTENSION_TAKEN(
            "register.extension-taken",
            409,
            "有的分机号已经是席位，请换一段号码。",
            "Some of the extensions are seats already: choose others."),
    BLOCKED_ALREADY(
            "register.blocked-already",
            409,
            "这位来电人已在黑名单里，或已有人提请，等待审核。",
            "That caller is blocked already, or waits for a review."),
    OWN_PROPOSAL(
            "register.own-proposal", 409, "自己提请的，须由另一位审核。", "What you proposed yourself, somebody else has to review."),
    NOT_NOW(
            "register.not-now",
            409,
            "这条记录已经处理过，请刷新查看。",
            "That entry has been dealt with already: load the list again.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    RegisterProblem(String code, int status, String zh, String en) {
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
