package org.xinqiao.survey.model;

/**
 * 问卷问题: what keeps a questionnaire out of the field, at which of its questions.
 *
 * @param field where it is, as {@code questions.2}
 */
public record Fault(String field, Kind kind, String zh, String en) {

    /** 种类. */
    public enum Kind {
        /** 没有题目. */
        EMPTY,
        /** 题号不对或重复. */
        CODE,
        /** 文字缺少. */
        WORDS,
        /** 选项不对. */
        OPTIONS,
        /** 数值范围不对. */
        RANGE,
        /** 答案指向不存在的题目. */
        NOWHERE,
        /** 循环. */
        LOOP,
        /** 没有人能到的题目. */
        UNREACHABLE,
        /** 没有终点. */
        NO_END,
        /** 配额不对. */
        QUOTA,
        /** 矛盾规则不对. */
        CONTRADICTION
    }
}
