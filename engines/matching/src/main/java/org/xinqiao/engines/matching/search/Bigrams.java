package org.xinqiao.engines.matching.search;

import java.util.HashMap;
import java.util.Map;

/** 双字: pairs of neighbouring characters, the smallest pieces of Chinese that carry meaning without a dictionary. */
final class Bigrams {

    /** Characters that build sentences and tell nothing of what they are about; in long letters they outnumber those that do. */
    private static final String GRAMMAR =
            "的了是我们你您他她它这那有没不在就都和也很要被给把个到去来着过吗呢吧啊与及等为而且但或者只还又能会可以让从对向如果因所其之此每各些么什怎谁哪几多少请希望于";

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

    /** The pairs that may tell what a text is about: not those with a character of grammar, nor of numbers. */
    static Map<Integer, Integer> telling(String text) {
        Map<Integer, Integer> counts = counted(text);
        counts.keySet().removeIf(pair -> !tells(pair >>> Character.SIZE, pair & Character.MAX_VALUE));
        return counts;
    }

    private static boolean tells(int first, int second) {
        return GRAMMAR.indexOf(first) < 0
                && GRAMMAR.indexOf(second) < 0
                && !(Character.isDigit(first) && Character.isDigit(second));
    }

    static String shown(int pair) {
        return new String(new char[] {(char) (pair >>> Character.SIZE), (char) pair});
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }
}
