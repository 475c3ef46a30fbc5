package org.xinqiao.engines.hanyu.index;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.hanyu.Segmenter;

/** 检索词: what a text can be found by: pairs of characters, which miss nothing, and words, which mean something. */
final class Terms {

    /** A term and where it stands in the text. */
    record Term(String text, int from, int to) {}

    private Terms() {}

    /** Each two neighbouring Chinese characters, and each run of letters and digits. */
    static List<Term> pairs(String text) {
        String normal = Normaliser.normal(text);
        List<Term> pairs = new ArrayList<>();
        int at = 0;
        while (at < normal.length()) {
            int end = runFrom(normal, at);
            if (end == at) {
                at++;
                continue;
            }
            boolean isHan = Normaliser.isHan(normal.charAt(at));
            if (!isHan || end - at == 1) {
                pairs.add(new Term(normal.substring(at, end), at, end));
            }
            for (int from = at; isHan && from + 2 <= end; from++) {
                pairs.add(new Term(normal.substring(from, from + 2), from, from + 2));
            }
            at = end;
        }
        return pairs;
    }

    /** The words that carry meaning. */
    static List<Term> words(String text, Segmenter segmenter) {
        return segmenter.words(text).stream()
                .filter(word -> word.hasMeaning())
                .map(word -> new Term(word.text(), word.from(), word.to()))
                .toList();
    }

    private static int runFrom(String text, int at) {
        int end = at;
        boolean isHan = Normaliser.isHan(text.charAt(at));
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && Normaliser.isHan(text.charAt(end)) == isHan) {
            end++;
        }
        return end;
    }
}
