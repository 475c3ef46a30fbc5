package org.xinqiao.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xinqiao.engines.matching.search.MatterGuess;
import org.xinqiao.engines.matching.search.MatterSearch;

/** 事项树: the whole catalogue as it was at one moment; never changes. */
final class MatterTree {

    private final List<Matter> matters;
    private final Map<MatterCode, Matter> byCode = new HashMap<>();
    private final Map<MatterCode, NamedMatter> names = new HashMap<>();
    private final Map<Optional<MatterCode>, List<Matter>> children = new HashMap<>();
    private final MatterSearch search;
    private final MatterGuess guess;

    private MatterTree(List<Matter> matters) {
        this.matters = List.copyOf(matters);
        var findable = matters.stream().map(MatterTree::findable).toList();
        this.search = MatterSearch.over(findable);
        this.guess = MatterGuess.among(findable);
    }

    /** @param matters each after the one that contains it */
    static MatterTree of(List<Matter> matters) {
        MatterTree tree = new MatterTree(matters);
        matters.forEach(tree::add);
        return tree;
    }

    private void add(Matter matter) {
        MatterCode parent = matter.parent();
        byCode.put(matter.code(), matter);
        children.computeIfAbsent(Optional.ofNullable(parent), code -> new ArrayList<>())
                .add(matter);
        List<String> path = new ArrayList<>();
        List<String> pathEn = new ArrayList<>();
        NamedMatter above = parent == null ? null : names.get(parent);
        if (above != null) {
            path.addAll(above.path());
            pathEn.addAll(above.pathEn());
        }
        path.add(matter.name());
        pathEn.add(matter.nameEn());
        names.put(matter.code(), new NamedMatter(matter.code().value(), matter.name(), matter.nameEn(), path, pathEn));
    }

    Optional<Matter> find(MatterCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Matter> list() {
        return matters;
    }

    List<Matter> children(Optional<MatterCode> parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    List<FoundMatter> search(String typed, int limit) {
        return search.search(typed, limit).stream()
                .map(hit -> found(hit.item().code(), hit.score()))
                .toList();
    }

    List<FoundMatter> guess(String text) {
        return guess.guess(text).stream()
                .map(near -> found(near.matter().code(), near.score()))
                .toList();
    }

    NamedMatter named(Matter matter) {
        return Objects.requireNonNull(names.get(matter.code()));
    }

    private FoundMatter found(String code, double score) {
        return new FoundMatter(Objects.requireNonNull(byCode.get(new MatterCode(code))), score);
    }

    private static org.xinqiao.engines.matching.search.Matter findable(Matter matter) {
        MatterCode parent = matter.parent();
        return new org.xinqiao.engines.matching.search.Matter(
                matter.code().value(),
                matter.level(),
                parent == null ? "" : parent.value(),
                matter.name(),
                matter.nameEn(),
                matter.description(),
                matter.examples(),
                matter.keywords());
    }
}
