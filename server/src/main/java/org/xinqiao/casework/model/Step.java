package org.xinqiao.casework.model;

import java.util.Locale;

/** 办理动作: every kind of command, by the name that the address of its form has. */
public enum Step {
    REGISTER("登记", "Register"),
    AMEND("更正信息", "Amend"),
    STAND_ASIDE("申请回避", "Stand aside"),
    ANSWER_DIRECTLY("直接答复", "Answer directly"),
    CONCLUDE("不转办", "Conclude without an order"),
    DISPATCH("派单", "Dispatch"),
    ADD_ASSIST("增派协办", "Ask a unit to assist"),
    SIGN("签收", "Sign"),
    PASS_DOWN("下派", "Pass down"),
    PASS_UP("上报", "Pass up"),
    RETURN("退回", "Return"),
    DECIDE_RETURN("裁定退回", "Settle the return"),
    ASK_EXTENSION("申请延期", "Ask for an extension"),
    DECIDE_EXTENSION("审批延期", "Decide the extension"),
    SUSPEND("挂起", "Suspend"),
    RESUME("恢复", "Resume"),
    REPLY("答复", "Reply"),
    ASSIST_REPLY("协办答复", "Reply as assistant"),
    ACCEPT_REPLY("审核通过", "Accept the reply"),
    REJECT_REPLY("审核退回", "Reject the reply"),
    RECORD_CALLBACK("登记回访", "Record the callback"),
    END_CALLBACK("结束回访", "End the callback"),
    DECIDE_REWORK("研判", "Decide on rework"),
    CLOSE("办结", "Close"),
    ARCHIVE("归档", "Archive"),
    REOPEN("重启", "Reopen"),
    MERGE("并案", "Merge"),
    UNMERGE("拆分", "Un-merge"),
    TAKE_DUPLICATE("并入", "Take a duplicate"),
    LOSE_DUPLICATE("拆出", "Lose a duplicate"),
    SHARE_REPLY("共享答复", "Share the reply"),
    ANNOTATE("备注", "Annotate"),
    URGE("催办", "Urge"),
    SUPERVISE("督办", "Supervise"),
    END_SUPERVISION("解除督办", "End supervision"),
    WITHDRAW("撤回", "Withdraw"),
    TRANSFER_OUT("转出", "Transfer out"),
    RUN_OUT("时钟到期", "A clock runs out");

    private final String zh;
    private final String en;

    Step(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The step of that name, {@code accept-reply} for {@link #ACCEPT_REPLY}. */
    public static Step named(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in addresses: {@code accept-reply}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
