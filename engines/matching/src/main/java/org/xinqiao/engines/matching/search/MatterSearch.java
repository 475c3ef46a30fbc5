package org.xinqiao.engines.matching.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 事项检索: finds matters of all levels while the call taker types. */
public final class MatterSearch {

    private static final int LOWEST = 3;

    private final TypeAhead<Matter> matters;

    private MatterSearch(TypeAhead<Matter> matters) {
        this.matters = matters;
    }

    public static MatterSearch over(Collection<Matter> matters) {
        return new MatterSearch(TypeAhead.over(matters, MatterSearch::entry));
    }

    public List<Hit<Matter>> search(String typed, int limit) {
        return matters.search(typed, limit);
    }

    /** A group's keywords count as text, so that of a group and its matter with the same word the matter comes first. */
    private static Entry entry(Matter matter) {
        boolean lowest = matter.level() == LOWEST;
        List<String> texts = Stream.of(
                        matter.examples(),
                        List.of(matter.description()),
                        lowest ? List.<String>of() : matter.keywords())
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty())
                .toList();
        return new Entry(matter.code(), matter.name(), matter.nameEn(), lowest ? matter.keywords() : List.of(), texts);
    }
}
