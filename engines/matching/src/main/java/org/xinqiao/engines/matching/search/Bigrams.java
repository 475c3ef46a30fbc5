package org.xinqiao.engines.matching.search;

import java.util.HashMap;
import java.util.Map;

/** 双字: pairs of neighbouring characters, the smallest pieces of Chinese that carry meaning without a dictionary. */
final class Bigrams {

    private Bigrams() {}

    /** Each pair of letters or digits in the text with its number; a pair never reaches over a stop. */
    static Map<Integer, Integer> counted(String text) {
        var counts = new HashMap<Integer, Integer>();
        String plain = Typed.plain(text);
        for (int i = 0; i + 1 < plain.length(); i++) {
            char first = plain.charAt(i);
            char second = plain.charAt(i + 1);
            if (Character.isLetterOrDigit(first) && Character.isLetterOrDigit(second)) {
                counts.merge(pair(first, second), 1, Integer::sum);
            }
        }
        return counts;
    }

    static String shown(int pair) {
        return new String(new char[] {(char) (pair >>> Character.SIZE), (char) pair});
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }
}
