package org.xinqiao.intake.wechat;

/**
 * 菜单按钮: one of at most three at the foot of the conversation.
 *
 * @param link where it leads; empty for what the house answers itself
 */
record MenuButton(String name, Act act, String link) {

    /** 按钮动作. */
    enum Act {
        /** 新诉求: what comes next is about something else. */
        NEW,
        /** 办理进度. */
        PROGRESS,
        /** 绑定手机. */
        BIND,
        /** 打开网页. */
        LINK
    }
}
