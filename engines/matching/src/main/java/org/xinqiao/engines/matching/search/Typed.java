package org.xinqiao.engines.matching.search;

import java.text.Normalizer;
import java.util.Locale;

/** 规范化: the one form in which typed words and stored words are compared (full and half width, case, spaces). */
final class Typed {

    private Typed() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isLetters(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
