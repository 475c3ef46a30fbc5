package org.xinqiao.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinqiao.engines.matching.search.Entry;
import org.xinqiao.engines.matching.search.Hit;
import org.xinqiao.engines.matching.search.TypeAhead;
import org.xinqiao.organisation.model.Shape;
import org.xinqiao.organisation.store.AreaRow;

/** 区域树: all areas as they were at one moment; never changes. */
final class AreaTree {

    private final TreeMap<AreaCode, Area> areas = new TreeMap<>();
    private final Map<AreaCode, List<Area>> children = new HashMap<>();
    private final List<Area> roots = new ArrayList<>();
    private final Map<AreaCode, Shape> grids = new TreeMap<>();
    private final TypeAhead<Area> names;
    private final BorderMap borders;

    private AreaTree(List<AreaRow> rows) {
        this.names = TypeAhead.over(rows.stream().map(AreaRow::area).toList(), AreaTree::entry);
        this.borders = BorderMap.of(rows);
    }

    /** @param rows each after its parent */
    static AreaTree of(List<AreaRow> rows) {
        AreaTree tree = new AreaTree(rows);
        rows.forEach(tree::add);
        return tree;
    }

    private void add(AreaRow row) {
        Area area = row.area();
        areas.put(area.code(), area);
        AreaCode parent = area.parent();
        (parent == null ? roots : children.computeIfAbsent(parent, code -> new ArrayList<>())).add(area);
        String shape = row.shape();
        if (shape != null && area.level() == 5) {
            grids.put(area.code(), Shape.ofGeoJson(shape));
        }
    }

    private static Entry entry(Area area) {
        return new Entry(area.code().value(), area.name(), area.nameEn(), List.of(), List.of());
    }

    Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    List<Area> roots() {
        return List.copyOf(roots);
    }

    List<Area> children(AreaCode code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    List<Area> path(AreaCode code) {
        List<Area> upwards = new ArrayList<>();
        AreaCode next = code;
        while (next != null) {
            Area area = areas.get(next);
            if (area == null) {
                break;
            }
            upwards.add(area);
            next = area.parent();
        }
        return List.copyOf(upwards.reversed());
    }

    List<Area> within(AreaCode code, int level) {
        return areas.tailMap(code, true).values().stream()
                .takeWhile(area -> code.contains(area.code()))
                .filter(area -> area.level() == level)
                .toList();
    }

    List<Area> search(String words, int limit) {
        return names.search(words, limit).stream().map(Hit::item).toList();
    }

    Optional<Area> at(double lon, double lat) {
        for (Map.Entry<AreaCode, Shape> grid : grids.entrySet()) {
            if (grid.getValue().contains(lon, lat)) {
                return find(grid.getKey());
            }
        }
        return Optional.empty();
    }

    NamedArea named(Area area) {
        List<Area> path = path(area.code());
        return new NamedArea(
                area.code().value(),
                area.name(),
                area.nameEn(),
                area.level(),
                path.stream().map(Area::name).toList(),
                path.stream().map(Area::nameEn).toList());
    }

    BorderMap borders() {
        return borders;
    }
}
