package org.xinqiao.desk.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts.Channel;
import org.xinqiao.casework.model.Facts.Kind;
import org.xinqiao.casework.model.Facts.Urgency;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 筛选条件: what a list is narrowed to; what is absent does not matter.
 *
 * @param matter this one and all below it
 * @param area this one and all within it
 * @param units any of these has or had a part in the case
 * @param overdue only those whose limit has passed
 * @param number how the case's number begins
 * @param words all of these stand in the title; each at least two characters
 * @param from registered at or after
 * @param to registered before
 */
public record CaseFilter(
        @Nullable Kind kind,
        @Nullable Urgency urgency,
        @Nullable Channel channel,
        @Nullable Stage stage,
        @Nullable MatterCode matter,
        @Nullable AreaCode area,
        Set<UnitId> units,
        boolean overdue,
        @Nullable String number,
        List<String> words,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything. */
    public static final CaseFilter NONE =
            new CaseFilter(null, null, null, null, null, null, Set.of(), false, null, List.of(), null, null);

    public CaseFilter {
        units = Set.copyOf(units);
        words = List.copyOf(words);
        if (words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < 2)) {
            throw new IllegalArgumentException("a word to search for has at least two characters");
        }
    }
}
