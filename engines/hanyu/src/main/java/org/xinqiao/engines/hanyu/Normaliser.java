package org.xinqiao.engines.hanyu;

import com.hankcs.hanlp.HanLP;

/**
 * 规范化: one way of writing for what means the same: half width, simplified characters, small letters, plain blanks.
 * Every character stays in its place, so that what is found in the normal text can be shown in the original.
 */
public final class Normaliser {

    private static final char WIDE_BLANK = '\u3000';
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE_TO_HALF = FIRST_WIDE - '!';
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';

    private Normaliser() {}

    /** The text as it is compared and searched; as long as the original. */
    public static String normal(String text) {
        char[] chars = text.toCharArray();
        for (int at = 0; at < chars.length; at++) {
            chars[at] = normal(chars[at]);
        }
        return new String(chars);
    }

    /** The normal text without blanks, marks and signs: what is left when only the words count. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char normal = normal(text.charAt(at));
            if (Character.isLetterOrDigit(normal)) {
                bare.append(normal);
            }
        }
        return bare.toString();
    }

    /** Whether it is a Chinese character. */
    public static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    private static char normal(char c) {
        if (isHan(c)) {
            return Simplified.OF[c - FIRST_HAN];
        }
        if (c == WIDE_BLANK || Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        char half = c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_TO_HALF) : c;
        return Character.toLowerCase(half);
    }

    /** Read when the first text comes; a character that has no single simplified form is left as it is. */
    private static final class Simplified {

        private static final char[] OF = new char[LAST_HAN - FIRST_HAN + 1];

        static {
            for (int at = 0; at < OF.length; at++) {
                OF[at] = once((char) (FIRST_HAN + at));
            }
            for (int at = 0; at < OF.length; at++) {
                // to the end of the chain, so that what is normal stays as it is
                char next = OF[at];
                OF[at] = isHan(next) ? OF[next - FIRST_HAN] : next;
            }
        }

        private static char once(char c) {
            String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
            return simple.length() == 1 && isHan(simple.charAt(0)) ? simple.charAt(0) : c;
        }
    }
}
