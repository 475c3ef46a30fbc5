package org.xinqiao.supervision.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinqiao.engines.hanyu.Normaliser;

/**
 * 答复指纹: 128 numbers of a text by which it is told how alike two texts are, without keeping either (minhash over the sets of
 * four neighbouring characters). Numbers are all the same to it, and sentences of templates are left out before: an answer is
 * copied by what the unit wrote itself.
 */
public final class TextPrint {

    /** How many numbers: the likeness is right within 0.05 nearly always. */
    private static final int LENGTH = 128;

    private static final int GRAM = 4;
    /** What is shorter says too little to be copied. */
    private static final int SHORTEST = 16;

    private static final Pattern SENTENCE = Pattern.compile("[。；！？\\n;!?]+");
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]{0,20}}}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PARTS = Pattern.compile("[，,、：:]");

    private TextPrint() {}

    /** The text without sentences that stand in a template. */
    public static String own(String text, Set<String> templates) {
        StringBuilder own = new StringBuilder();
        for (String sentence : SENTENCE.split(text)) {
            if (!templates.contains(plain(sentence))) {
                own.append(sentence).append('。');
            }
        }
        return own.toString();
    }

    /** The sentences of templates, as {@link #own} compares them; those with places for a case's words are left out. */
    public static Set<String> sentences(Collection<String> templates) {
        Set<String> sentences = new HashSet<>();
        for (String template : templates) {
            for (String sentence : SENTENCE.split(template)) {
                if (!PLACE.matcher(sentence).find() && !sentence.isBlank()) {
                    sentences.add(plain(sentence));
                }
            }
        }
        return sentences;
    }

    private static String plain(String text) {
        return DIGITS.matcher(Normaliser.bare(PARTS.matcher(text).replaceAll("")))
                .replaceAll("0");
    }

    /** The print; empty where the text is too short. */
    public static int[] of(String text) {
        String plain = plain(text);
        if (plain.length() < SHORTEST) {
            return new int[0];
        }
        int[] least = new int[LENGTH];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int at = 0; at + GRAM <= plain.length(); at++) {
            long gram = 0;
            for (int next = at; next < at + GRAM; next++) {
                gram = gram << 16 | plain.charAt(next);
            }
            for (int which = 0; which < LENGTH; which++) {
                int hash = mixed(gram, which);
                least[which] = Math.min(least[which], hash);
            }
        }
        return least;
    }

    private static int mixed(long gram, int which) {
        long it = gram ^ 0x9E3779B97F4A7C15L * (which + 1);
        it = (it ^ it >>> 30) * 0xBF58476D1CE4E5B9L;
        it = (it ^ it >>> 27) * 0x94D049BB133111EBL;
        return (int) (it ^ it >>> 31) & Integer.MAX_VALUE;
    }

    /** How alike two texts are, in percent of what they have together; 0 where either is too short. */
    public static int alike(int[] one, int[] other) {
        if (one.length != LENGTH || other.length != LENGTH) {
            return 0;
        }
        int same = 0;
        for (int which = 0; which < LENGTH; which++) {
            same += one[which] == other[which] ? 1 : 0;
        }
        return same * 100 / LENGTH;
    }
}
