package org.xinqiao.notice.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 模板文字: words with named blanks, {@code {number}}, for one language. */
public record TemplateText(String subject, String words) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}\\s]{1,40})}");
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");
    private static final Pattern OPT_OUT = Pattern.compile("\\s*(?:回复\\s*TD\\s*退订。?|Reply TD to unsubscribe\\.?)\\s*$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    /** The blanks that it has. */
    public Set<String> blanks() {
        Set<String> found = new LinkedHashSet<>();
        for (String text : new String[] {subject, words}) {
            BLANK.matcher(text).results().map(each -> each.group(1)).forEach(found::add);
        }
        return found;
    }

    /** Those of its blanks that nobody fills. */
    public Set<String> unknown(Collection<String> filled) {
        Set<String> unknown = new LinkedHashSet<>(blanks());
        unknown.removeAll(filled);
        return unknown;
    }

    /**
     * The text with its blanks filled. What goes in is never read as a blank itself, nor breaks the line of the subject.
     *
     * @throws IllegalArgumentException when a blank stays empty
     */
    public TemplateText filled(Map<String, String> by) {
        return new TemplateText(plain(BREAKS.matcher(filled(subject, by)).replaceAll(" ")), plain(filled(words, by)));
    }

    /** 不带退订语: for ways on which nobody unsubscribes by a word, as one does from SMS. */
    public static String withoutOptOut(String words) {
        return OPT_OUT.matcher(words).replaceFirst("");
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    private static String filled(String text, Map<String, String> by) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(word(blank, by)));
    }

    private static String word(MatchResult blank, Map<String, String> by) {
        String word = by.get(blank.group(1));
        if (word == null || word.isBlank()) {
            throw new IllegalArgumentException("the blank " + blank.group() + " is not filled");
        }
        return word;
    }

    /**
     * Refuses words that leave a blank empty, or fill one that there is not.
     *
     * @throws IllegalArgumentException that names them
     */
    public static void check(Collection<String> blanks, Map<String, String> words) {
        Set<String> missing = new TreeSet<>(blanks);
        words.forEach((blank, word) -> {
            if (!word.isBlank()) {
                missing.remove(blank);
            }
        });
        Set<String> unknown = new TreeSet<>(words.keySet());
        unknown.removeAll(blanks);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("blanks not filled: " + missing + ", not known: " + unknown);
        }
    }
}
