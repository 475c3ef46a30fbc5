package org.xinqiao.engines.hanyu;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * 分词: takes a text apart into words, with the place's own names of places, units and matters kept whole.
 * Safe for many threads.
 */
public final class Segmenter {

    private static final int FREQUENT = 10_000;
    private static final String MARKS = "w";
    private static final Map<Kind, String> NATURES =
            Map.of(Kind.PLACE, "ns", Kind.UNIT, "nt", Kind.MATTER, "matter", Kind.PERSON, "nr");
    private static final List<String> FILLERS =
            List.of("u", "p", "c", "y", "e", "o", "r", "d", "k", "h", "x", "q", MARKS);

    private final Segment segment;
    private final Map<String, Kind> own;

    private Segmenter(Map<String, Kind> own) {
        this.own = own;
        segment = new ViterbiSegment();
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
        own.forEach((word, kind) -> dictionary.insert(word, NATURES.getOrDefault(kind, "n") + " " + FREQUENT));
        segment.enableCustomDictionary(dictionary);
        segment.enableCustomDictionaryForcing(true);
        segment.enableOffset(true);
    }

    /** Knows only the words that everybody knows. */
    public static Segmenter plain() {
        return new Segmenter(Map.of());
    }

    /** Knows the place's words too. */
    public static Segmenter with(Map<Kind, ? extends Collection<String>> words) {
        Map<String, Kind> own = new java.util.HashMap<>();
        words.forEach((kind, names) -> names.stream()
                .map(Normaliser::normal)
                .filter(name -> name.length() > 1)
                .forEach(name -> own.put(name, kind)));
        return new Segmenter(Map.copyOf(own));
    }

    /** All words of the text from left to right; their letters are the normal ones. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Term term : segment.seg(Normaliser.normal(text))) {
            if (!term.word.isBlank()) {
                words.add(new Word(term.word, kind(term), term.offset, term.offset + term.word.length()));
            }
        }
        return words;
    }

    private Kind kind(Term term) {
        Kind known = own.get(term.word);
        if (known != null) {
            return known;
        }
        String nature = nature(term.nature);
        if (nature.startsWith("ns") || nature.startsWith("nz")) {
            return Kind.PLACE;
        }
        if (nature.startsWith("nt")) {
            return Kind.UNIT;
        }
        if (nature.startsWith("nr")) {
            return Kind.PERSON;
        }
        if (nature.startsWith("m") || nature.startsWith("nx") || isLetters(term.word)) {
            return Kind.NUMBER;
        }
        return FILLERS.stream().anyMatch(nature::startsWith) ? Kind.FILLER : Kind.CONTENT;
    }

    private static String nature(Nature nature) {
        return nature == null ? MARKS : nature.toString();
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }
}
