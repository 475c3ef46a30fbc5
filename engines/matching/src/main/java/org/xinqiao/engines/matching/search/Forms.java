package org.xinqiao.engines.matching.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 各种写法: the forms of one thing that a typed word is compared with. */
record Forms(
        String code,
        String name,
        List<String> english,
        List<String> aliases,
        List<String> texts,
        Syllables nameSpelled,
        List<Syllables> aliasesSpelled,
        Set<Integer> pairs) {

    private static final double NAME = 100;
    private static final double ALIAS = 75;
    private static final double ENGLISH = 70;
    private static final double TEXT = 45;
    /** A smaller part of a word's pairs found again is chance. */
    private static final double SMALLEST_OVERLAP = 0.34;

    static Forms of(Entry entry) {
        List<String> aliases = plain(entry.aliases());
        List<String> texts = plain(entry.texts());
        var pairs = new HashSet<Integer>();
        Stream.of(List.of(entry.name()), aliases, texts)
                .flatMap(List::stream)
                .forEach(text -> pairs.addAll(Bigrams.counted(text).keySet()));
        return new Forms(
                entry.code(),
                Typed.plain(entry.name()),
                List.of(Typed.plain(entry.nameEn()).split("[^a-z0-9]+")),
                aliases,
                texts,
                Syllables.of(entry.name()),
                aliases.stream().map(Syllables::of).toList(),
                Set.copyOf(pairs));
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(Typed::plain).toList();
    }

    Fit fit(Word word) {
        if (word.digits()) {
            return byCode(word).better(byWords(word));
        }
        return word.letters() ? byWords(word).better(byEnglish(word)).better(byPinyin(word)) : byWords(word);
    }

    private Fit byCode(Word word) {
        return code.startsWith(word.text()) ? Fit.in(code, word.text(), NAME, Hit.By.CODE) : Fit.NONE;
    }

    private Fit byWords(Word word) {
        Fit best = Fit.in(name, word.text(), NAME, Hit.By.NAME).better(bestOf(aliases, word, ALIAS, Hit.By.ALIAS));
        if (best.score() > 0) {
            return best;
        }
        Fit inText = bestOf(texts, word, TEXT, Hit.By.TEXT);
        return inText.score() > 0 ? inText : byPairs(word);
    }

    private static Fit bestOf(List<String> forms, Word word, double whole, Hit.By by) {
        Fit best = Fit.NONE;
        for (String form : forms) {
            best = Fit.in(form, word.text(), whole, by).better(best);
        }
        return best;
    }

    private Fit byEnglish(Word word) {
        Fit best = Fit.NONE;
        for (String form : english) {
            if (form.startsWith(word.text())) {
                best = Fit.in(form, word.text(), ENGLISH, Hit.By.ENGLISH).better(best);
            }
        }
        return best;
    }

    private Fit byPinyin(Word word) {
        Fit best = spelled(nameSpelled, word, NAME);
        for (Syllables alias : aliasesSpelled) {
            best = spelled(alias, word, ALIAS).better(best);
        }
        return best;
    }

    /** Pinyin is ambiguous, so it is worth less than the characters; letters meant as initials fit the whole name best. */
    private static Fit spelled(Syllables form, Word word, double whole) {
        int at = form.whereFits(word.text());
        if (at < 0) {
            return Fit.NONE;
        }
        double covered =
                Math.min(1.0, (double) word.text().length() / form.all().size());
        return new Fit(whole * (at == 0 ? 0.7 + 0.2 * covered : 0.5 + 0.1 * covered), Hit.By.PINYIN);
    }

    private Fit byPairs(Word word) {
        if (word.pairs().isEmpty()) {
            return Fit.NONE;
        }
        int met = 0;
        for (int pair : word.pairs()) {
            if (pairs.contains(pair)) {
                met++;
            }
        }
        double overlap = (double) met / word.pairs().size();
        return overlap < SMALLEST_OVERLAP ? Fit.NONE : new Fit(TEXT * 0.6 * overlap, Hit.By.TEXT);
    }
}
