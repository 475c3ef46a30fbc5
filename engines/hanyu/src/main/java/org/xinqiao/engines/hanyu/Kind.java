package org.xinqiao.engines.hanyu;

/** 词类: what a word stands for, as far as the place's own dictionary or the grammar tells. */
public enum Kind {
    /** 地名: of the place's gazetteer, or what looks like one */
    PLACE,
    /** 单位 */
    UNIT,
    /** 事项 */
    MATTER,
    /** 人名 */
    PERSON,
    /** 数词、字母 */
    NUMBER,
    /** any other word that carries meaning */
    CONTENT,
    /** words that only join others, and marks */
    FILLER
}
