package org.xinqiao.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;

/**
 * 通知: one thing that one person is told.
 *
 * @param key the event and the person, as the room that tells it names them, for example {@code registered/17}: whatever
 *     comes under the same key again is told once; never a number or a name
 * @param words what goes into the blanks of the purpose: all of them, and nothing else
 * @param caseId the case it is about
 * @param area whose templates it is written by; without one, those of the installation's first place
 * @param discreet whether nothing is said but the number and where to look
 */
public record Notice(
        String key,
        Purpose purpose,
        Recipient to,
        Map<String, String> words,
        Lang lang,
        @Nullable Long caseId,
        @Nullable AreaCode area,
        boolean discreet) {

    private static final int LONGEST_KEY = 200;

    public Notice {
        words = Map.copyOf(words);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a notice needs a key of 1 to " + LONGEST_KEY + " characters");
        }
    }

    public Notice(
            String key, Purpose purpose, Recipient to, Map<String, String> words, Lang lang, @Nullable Long caseId) {
        this(key, purpose, to, words, lang, caseId, null, false);
    }

    /** The same in the words of the place where that area lies. */
    public Notice in(AreaCode where) {
        return new Notice(key, purpose, to, words, lang, caseId, where, discreet);
    }

    /** 保密: the same without a word of what it is about. */
    public Notice discreetly() {
        return new Notice(key, purpose, to, words, lang, caseId, area, true);
    }

    /** The same to somebody else. */
    Notice to(Recipient other) {
        return new Notice(key, purpose, other, words, lang, caseId, area, discreet);
    }

    /** By which words it is told. */
    Purpose wording() {
        return discreet ? Purpose.DISCREET : purpose;
    }

    /** Words and recipient are not shown by accident. */
    @Override
    public String toString() {
        return purpose + " " + key;
    }
}
