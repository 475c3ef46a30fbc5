package org.xinqiao.engines.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 边输边查: search-as-you-type over some hundreds of things (matters, units), by code, words, characters, pinyin and English.
 * It looks at every thing each time: for a thousand of them that is quicker than a person notices and needs no index to keep.
 */
public final class TypeAhead<T> {

    private final List<Findable<T>> all;

    private TypeAhead(List<Findable<T>> all) {
        this.all = all;
    }

    public static <T> TypeAhead<T> over(Collection<T> items, Function<T, Entry> entryOf) {
        return new TypeAhead<>(items.stream()
                .map(item -> new Findable<>(item, entryOf.apply(item)))
                .toList());
    }

    /** What fits all typed words (parted by spaces), best first; nothing typed finds nothing. */
    public List<Hit<T>> search(String typed, int limit) {
        String plain = Typed.plain(typed);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Word> words = List.of(plain.split("\\s+")).stream().map(Word::of).toList();
        var hits = new ArrayList<Found<T>>();
        for (Findable<T> candidate : all) {
            candidate.hit(words).ifPresent(hit -> hits.add(new Found<>(candidate, hit)));
        }
        return hits.stream().sorted(bestFirst()).limit(limit).map(Found::hit).toList();
    }

    /** Equal fits: the shorter name is nearer to what was typed; then by code, so that a list never jumps. */
    private static <T> Comparator<Found<T>> bestFirst() {
        return Comparator.<Found<T>>comparingDouble(found -> -found.hit().score())
                .thenComparingInt(found -> found.candidate().name().length())
                .thenComparing(found -> found.candidate().code());
    }

    private record Found<T>(Findable<T> candidate, Hit<T> hit) {}

    /** One thing with all the forms it can be found by, worked out once. */
    private static final class Findable<T> {

        private final T item;
        private final Forms forms;

        Findable(T item, Entry entry) {
            this.item = item;
            this.forms = Forms.of(entry);
        }

        String name() {
            return forms.name();
        }

        String code() {
            return forms.code();
        }

        Optional<Hit<T>> hit(List<Word> words) {
            double sum = 0;
            Fit best = Fit.NONE;
            for (Word word : words) {
                Fit fit = forms.fit(word);
                if (fit.score() <= 0) {
                    return Optional.empty();
                }
                sum += fit.score();
                best = fit.better(best);
            }
            return Optional.of(new Hit<>(item, sum / words.size(), best.by()));
        }
    }
}
