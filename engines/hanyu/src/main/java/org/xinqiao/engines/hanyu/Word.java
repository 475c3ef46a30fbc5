package org.xinqiao.engines.hanyu;

/** 词: a word of a text, and where it stands there. */
public record Word(String text, Kind kind, int from, int to) {

    /** Whether it says anything by itself. */
    public boolean hasMeaning() {
        return kind != Kind.FILLER;
    }
}
