package org.xinqiao.portal.model;

import java.util.List;

/**
 * 表单项: one thing that a form asks for.
 *
 * @param key by which an answer names it; stays when its words change
 * @param choices between which is chosen; of a choice only
 */
public record FormField(
        String key,
        Kind kind,
        boolean required,
        String label,
        String labelEn,
        String hint,
        String hintEn,
        List<Choice> choices) {

    public FormField {
        choices = List.copyOf(choices);
    }

    /** 填法. */
    public enum Kind {
        /** 一行文字. */
        TEXT,
        /** 几行文字. */
        LINES,
        /** 数字. */
        NUMBER,
        /** 日期. */
        DATE,
        /** 选一项. */
        CHOICE
    }

    /** 选项. */
    public record Choice(String zh, String en) {}
}
