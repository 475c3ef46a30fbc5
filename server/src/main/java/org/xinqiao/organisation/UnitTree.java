package org.xinqiao.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xinqiao.engines.matching.search.Entry;
import org.xinqiao.engines.matching.search.Hit;
import org.xinqiao.engines.matching.search.TypeAhead;

/** 单位树: all units as they were at one moment; never changes. */
final class UnitTree {

    private final List<Unit> units;
    private final Map<UnitId, Unit> byId = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final Map<UnitId, Set<UnitId>> subtrees = new HashMap<>();
    private final TypeAhead<Unit> names;

    private UnitTree(List<Unit> units) {
        this.units = List.copyOf(units);
        this.names = TypeAhead.over(units, UnitTree::entry);
    }

    static UnitTree of(List<Unit> units) {
        UnitTree tree = new UnitTree(units);
        units.forEach(tree::add);
        units.forEach(tree::addToSubtrees);
        tree.subtrees.replaceAll((id, subtree) -> Set.copyOf(subtree));
        return tree;
    }

    private void add(Unit unit) {
        byId.put(unit.id(), unit);
        byCode.put(unit.code(), unit);
        UnitId parent = unit.parent();
        if (parent != null) {
            children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
        }
    }

    private static Entry entry(Unit unit) {
        return new Entry(unit.code(), unit.name(), unit.nameEn(), List.of(unit.shortName()), List.of());
    }

    private void addToSubtrees(Unit unit) {
        Unit above = unit;
        while (above != null) {
            subtrees.computeIfAbsent(above.id(), id -> new HashSet<>()).add(unit.id());
            above = parentOf(above).orElse(null);
        }
    }

    private Optional<Unit> parentOf(Unit unit) {
        return Optional.ofNullable(unit.parent()).map(byId::get);
    }

    Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Unit> list() {
        return units;
    }

    Set<UnitId> subtreeOf(UnitId id) {
        return subtrees.getOrDefault(id, Set.of());
    }

    List<Unit> childrenOf(UnitId id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    List<Unit> ancestors(UnitId id) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> next = find(id).flatMap(this::parentOf);
        while (next.isPresent()) {
            above.add(next.get());
            next = parentOf(next.get());
        }
        return List.copyOf(above);
    }

    List<Unit> search(String words, int limit, Predicate<Unit> wanted) {
        return names.search(words, units.size()).stream()
                .map(Hit::item)
                .filter(wanted)
                .limit(limit)
                .toList();
    }
}
