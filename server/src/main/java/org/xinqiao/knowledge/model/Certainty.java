package org.xinqiao.knowledge.model;

import java.util.HashSet;
import java.util.Set;

/**
 * 把握: whether what was found answers the question, or is only the nearest there is. Two signs are put together: how near the
 * meanings are, and how much of what is asked the article says. The border is measured, on questions with and without an answer
 * ({@code AnswersTest}): it keeps back more than nine in ten of the latter.
 */
public final class Certainty {

    /** 门槛: what is below it is not said to be the answer. */
    public static final double LEAST = 0.6;

    private static final double MEANING = 0.75;

    private Certainty() {}

    /** From 0 to about 1. */
    public static double of(String question, double likeness, String title, String passage) {
        return MEANING * likeness + (1 - MEANING) * said(question, title + "\n" + passage);
    }

    public static boolean isAnswer(String question, double likeness, String title, String passage) {
        return of(question, likeness, title, passage) >= LEAST;
    }

    /** The share of the question's pairs of characters that the text has. */
    static double said(String question, String text) {
        Set<String> asked = pairs(question);
        if (asked.isEmpty()) {
            return 0;
        }
        Set<String> there = pairs(text);
        return (double) asked.stream().filter(there::contains).count() / asked.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(at + 1))) {
                pairs.add(text.substring(at, at + 2));
            }
        }
        return pairs;
    }
}
