package org.xinqiao.intake.model;

import java.util.regex.Pattern;

/** 疑似垃圾: what in a message's words makes a person look first. Suspicion drops nothing; it only asks. */
public final class Suspicion {

    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|\\[url|<a\\s");
    private static final int LINKS = 3;
    private static final int LONG_ENOUGH = 30;
    private static final int FEW = 4;

    private Suspicion() {}

    /** Whether there are no letters or signs of any script to read, emoji and punctuation aside. */
    public static boolean hasNoWords(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Many links, or the same few characters over and over. */
    public static boolean isSpam(String text) {
        long links = LINK.matcher(text).results().limit(LINKS).count();
        long characters =
                text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        long different = text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .distinct()
                .count();
        return links >= LINKS || (characters >= LONG_ENOUGH && different <= FEW);
    }
}
