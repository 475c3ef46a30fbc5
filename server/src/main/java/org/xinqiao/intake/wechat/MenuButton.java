package org.xinqiao.intake.wechat;

import java.util.List;
import java.util.Objects;

/**
 * 菜单按钮: one of at most three at the foot of the conversation.
 *
 * @param link where it leads; empty for what the house answers itself
 * @param buttons 二级菜单: what it unfolds to, the topmost first; none unless it does that
 */
record MenuButton(String name, Act act, String link, List<Choice> buttons) {

    /** A menu that was kept before there was a second level has none. */
    MenuButton {
        buttons = List.copyOf(Objects.requireNonNullElse(buttons, List.of()));
    }

    /** 按钮动作. */
    enum Act {
        /** 新诉求: what comes next is about something else. */
        NEW,
        /** 办理进度. */
        PROGRESS,
        /** 绑定手机. */
        BIND,
        /** 打开网页. */
        LINK,
        /** 展开二级菜单: the platform unfolds it by itself. */
        UNFOLD
    }

    /** 二级按钮: one of at most five; there is no third level. */
    record Choice(String name, Act act, String link) {}
}
