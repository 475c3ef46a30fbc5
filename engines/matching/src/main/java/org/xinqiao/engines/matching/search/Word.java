package org.xinqiao.engines.matching.search;

import java.util.Set;

/** 输入词: one typed word with what is needed to compare it many times. */
record Word(String text, boolean digits, boolean letters, Set<Integer> pairs) {

    static Word of(String text) {
        return new Word(
                text,
                Typed.isDigits(text),
                Typed.isLetters(text),
                Bigrams.counted(text).keySet());
    }
}
