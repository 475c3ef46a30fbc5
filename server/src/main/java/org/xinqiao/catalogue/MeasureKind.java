package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** 督办措施种类: what is done to a unit that is slow, the mildest first; the order is that of their weight. */
public enum MeasureKind {
    /** 提醒. */
    REMINDER("提醒", "Reminder"),
    /** 催办. */
    URGING("催办", "Urging"),
    /** 督办单. */
    ORDER("督办单", "Supervision order"),
    /** 黄牌. */
    YELLOW_CARD("黄牌", "Yellow card"),
    /** 红牌. */
    RED_CARD("红牌", "Red card"),
    /** 约谈. */
    TALK("约谈", "Leader's talk"),
    /** 问责. */
    ACCOUNTABILITY("问责", "Held to account");

    private final String zh;
    private final String en;

    MeasureKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it counts against the unit as a card. */
    public boolean isCard() {
        return this == YELLOW_CARD || this == RED_CARD;
    }

    /** Whether it weighs so much that only leaders give it by hand. */
    public boolean isGrave() {
        return compareTo(RED_CARD) >= 0;
    }

    /** The one of that name; empty for any other word. */
    public static Optional<MeasureKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
