package org.xinqiao.insight.model;

/** 中英文: the same in both languages. */
public record Said(String zh, String en) {

    /** What reads the same in both. */
    public static Said same(String text) {
        return new Said(text, text);
    }

    /** One after the other, with nothing between. */
    public Said and(Said next) {
        return new Said(zh + next.zh, en.isEmpty() || next.en.isEmpty() ? en + next.en : en + " " + next.en);
    }

    /** Without blanks before commas and full stops. */
    public Said tidy() {
        return new Said(zh, en.replace(" ,", ",").replace(" .", "."));
    }
}
