package org.xinqiao.engines.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * 数字组: digits that stand together, in one script, with where they stand. {@code 138-0013 8000} is three of them, and so
 * is {@code 13800138000一直没人接}, since its 一 is of another script.
 *
 * @param joined whether this group follows the one before with nothing but a blank, dash or bracket between
 */
record Digits(int from, int to, String value, boolean joined) {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String BETWEEN = " \t\u00a0\u3000-‐‑–—－_.．·•()（）";
    private static final int MOST_BETWEEN = 3;

    static List<Digits> in(String text) {
        List<Digits> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int end = endOf(text, at);
            boolean joined = !all.isEmpty() && isBetween(text, all.getLast().to(), at);
            all.add(new Digits(at, end, value(text, at, end), joined));
            at = end;
        }
        return all;
    }

    /** Whether there are two of them anywhere; no number of a person has fewer, and most texts have none. */
    static boolean areIn(String text) {
        int count = 0;
        for (int at = 0; at < text.length() && count < 2; at++) {
            count += digit(text.charAt(at)) >= 0 ? 1 : 0;
        }
        return count == 2;
    }

    private static int endOf(String text, int from) {
        boolean chinese = isChinese(text.charAt(from));
        int end = from + 1;
        while (end < text.length() && digit(text.charAt(end)) >= 0 && isChinese(text.charAt(end)) == chinese) {
            end++;
        }
        return end;
    }

    private static boolean isBetween(String text, int from, int to) {
        return to - from <= MOST_BETWEEN
                && text.substring(from, to).chars().allMatch(each -> BETWEEN.indexOf(each) >= 0);
    }

    private static String value(String text, int from, int to) {
        StringBuilder value = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            value.append((char) ('0' + digit(text.charAt(at))));
        }
        return value.toString();
    }

    private static boolean isChinese(char letter) {
        return letter >= '\u3007' && letter < '\uff00';
    }

    /** The digit a letter stands for; -1 for none. */
    private static int digit(char letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        if (letter >= '０' && letter <= '９') {
            return letter - '０';
        }
        return switch (letter) {
            case '零' -> 0;
            case '幺' -> 1;
            default -> CHINESE.indexOf(letter);
        };
    }
}
