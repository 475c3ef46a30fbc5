package org.xinqiao.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.FoundMatter;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;

/** 词的读法: which matter and which area the words of a file mean in this place. */
@Component
class RowWords {

    /** A guess counts only when it is good, and much better than the next. */
    private static final double GOOD = 0.5;

    private static final double MUCH_BETTER = 1.5;
    private static final int MOST_KEPT = 5_000;
    private static final int NAMESAKES = 50;

    private final Matters matters;
    private final Areas areas;
    private final Map<String, Optional<MatterCode>> knownMatters = new ConcurrentHashMap<>();
    private final Map<String, Optional<AreaCode>> knownAreas = new ConcurrentHashMap<>();

    RowWords(Matters matters, Areas areas) {
        this.matters = matters;
        this.areas = areas;
    }

    /** Forgets what the words meant: names may have changed since the last file. */
    void forget() {
        knownMatters.clear();
        knownAreas.clear();
    }

    /** By code or name, else the clearly best guess; a label may well mean none of ours. */
    Optional<MatterCode> matter(String label) {
        return label.isEmpty() ? Optional.empty() : kept(knownMatters, label, () -> matterMeant(label));
    }

    /** By code or name within an area, if exactly one is called so. */
    Optional<AreaCode> area(String typed, AreaCode within) {
        return kept(knownAreas, within + " " + typed, () -> areaMeant(typed, within));
    }

    private Optional<MatterCode> matterMeant(String label) {
        Optional<MatterCode> byCode =
                MatterCode.parse(label).filter(code -> matters.find(code).isPresent());
        if (byCode.isPresent()) {
            return byCode;
        }
        List<MatterCode> named = matters.list().stream()
                .filter(matter -> matter.name().equals(label) || matter.nameEn().equalsIgnoreCase(label))
                .map(Matter::code)
                .toList();
        return named.isEmpty() ? guessed(label) : named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Optional<MatterCode> guessed(String label) {
        List<FoundMatter> guesses = matters.guess(label);
        if (guesses.isEmpty() || guesses.getFirst().score() < GOOD) {
            return Optional.empty();
        }
        double next = guesses.size() > 1 ? guesses.get(1).score() : 0;
        return guesses.getFirst().score() < next * MUCH_BETTER
                ? Optional.empty()
                : Optional.of(guesses.getFirst().matter().code());
    }

    private Optional<AreaCode> areaMeant(String typed, AreaCode within) {
        Optional<AreaCode> byCode = AreaCode.parse(typed)
                .filter(code -> areas.find(code).isPresent())
                .filter(within::contains);
        if (byCode.isPresent()) {
            return byCode;
        }
        List<AreaCode> named = areas.search(typed, NAMESAKES).stream()
                .filter(area -> area.name().equals(typed) || area.nameEn().equalsIgnoreCase(typed))
                .map(Area::code)
                .filter(within::contains)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static <T> Optional<T> kept(Map<String, Optional<T>> known, String words, Supplier<Optional<T>> meant) {
        Optional<T> before = known.get(words);
        if (before != null) {
            return before;
        }
        Optional<T> now = meant.get();
        if (known.size() < MOST_KEPT) {
            known.put(words, now);
        }
        return now;
    }
}
