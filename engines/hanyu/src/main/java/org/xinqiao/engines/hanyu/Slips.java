package org.xinqiao.engines.hanyu;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 拼音纠错: mends words written with other characters of the same sound (物叶 for 物业), or typed as bare pinyin (wuye),
 * where the place's dictionary has the word. A word that exists by itself is never touched.
 */
public final class Slips {

    private static final Pattern LETTERS = Pattern.compile("[a-z]{4,}");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private final Map<String, String> bySound = new HashMap<>();
    private final Map<String, String> byLetters = new HashMap<>();
    private final Set<String> known;

    private Slips(Collection<String> words) {
        known = new HashSet<>(words);
        for (String word : words) {
            if (word.length() >= SHORTEST
                    && word.length() <= LONGEST
                    && word.chars().allMatch(c -> Normaliser.isHan((char) c))) {
                String sound = sound(word);
                bySound.putIfAbsent(sound, word);
                byLetters.putIfAbsent(sound.replace(" ", ""), word);
            }
        }
    }

    /** @param words the words that may be meant, the most usual first */
    public static Slips of(Collection<String> words) {
        return new Slips(words.stream().map(Normaliser::normal).toList());
    }

    /** The normal text with slips mended. */
    public String mended(String text) {
        StringBuilder mended = new StringBuilder(Normaliser.normal(text));
        int at = 0;
        while (at + SHORTEST <= mended.length()) {
            at += Math.max(1, mendAt(mended, at));
        }
        return letters(mended.toString());
    }

    private int mendAt(StringBuilder text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST && Normaliser.isHan(text.charAt(end))) {
            end++;
        }
        for (int to = end; to - at >= SHORTEST; to--) {
            String written = text.substring(at, to);
            if (isWord(written)) {
                return to - at;
            }
            String meant = bySound.get(sound(written));
            if (meant != null) {
                text.replace(at, to, meant);
                return to - at;
            }
        }
        return 1;
    }

    private boolean isWord(String written) {
        return known.contains(written) || CoreDictionary.contains(written);
    }

    private String letters(String text) {
        Matcher letters = LETTERS.matcher(text);
        return letters.replaceAll(found -> byLetters.getOrDefault(found.group(), found.group()));
    }

    private static String sound(String word) {
        List<Pinyin> syllables = HanLP.convertToPinyinList(word);
        StringBuilder sound = new StringBuilder();
        syllables.forEach(each -> sound.append(each.getPinyinWithoutTone()).append(' '));
        return sound.toString().strip();
    }
}
