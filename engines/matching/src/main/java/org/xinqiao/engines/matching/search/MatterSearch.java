package org.xinqiao.engines.matching.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 事项检索: finds matters of all levels while the call taker types. */
public final class MatterSearch {

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

    private static Entry entry(Matter matter) {
        List<String> texts = Stream.concat(matter.examples().stream(), Stream.of(matter.description()))
                .filter(text -> !text.isEmpty())
                .toList();
        return new Entry(matter.code(), matter.name(), matter.nameEn(), matter.keywords(), texts);
    }
}
