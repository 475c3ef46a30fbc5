package org.xinqiao.demo.areas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinqiao.demo.ground.Cell;
import org.xinqiao.demo.ground.Land;
import org.xinqiao.demo.ground.Place;
import org.xinqiao.demo.ground.Splitter;
import org.xinqiao.demo.ground.Tiling;
import org.xinqiao.demo.ground.Warp;
import org.xinqiao.demo.ground.Wish;

/** 区域树: the five levels, cut from above and joined again from below, so that children always fill their parent. */
public final class AreaTree {

    private static final String CITY = "9901";
    private static final int HOMES_KEPT = 40;

    private final Splitter splitter = new Splitter();
    private final Random random;

    private AreaTree(Random random) {
        this.random = random;
    }

    /** An area before it has a border: its ground, if it is a grid, and else its children. */
    private record Sketch(String code, String name, String nameEn, String slug, List<Sketch> children, Cell cell) {}

    /** All areas, a parent before its children, in the order of their codes. */
    public static List<Area> make(Random random) {
        AreaTree tree = new AreaTree(random);
        Sketch city = tree.city();
        List<Sketch> grids = new ArrayList<>();
        collect(city, grids);
        List<Polygon> shapes =
                new ArrayList<>(Tiling.fit(grids.stream().map(Sketch::cell).toList()));
        return finish(city, "", 1, shapes);
    }

    private Sketch city() {
        List<Sketch> districts = new ArrayList<>();
        List<Cell> cells = new Land(random).districts();
        for (AreaPlan.District plan : AreaPlan.read()) {
            String code = CITY + "%02d".formatted(districts.size() + 1);
            districts.add(district(plan, code, cells.get(districts.size())));
        }
        return above(CITY, "心桥市", "Xinqiao", districts, cells.getFirst());
    }

    private Sketch district(AreaPlan.District plan, String code, Cell cell) {
        List<Wish> wishes = plan.streets().stream()
                .map(street -> new Wish(street.grids(), street.around()))
                .toList();
        List<Cell> cells = splitter.split(cell, wishes);
        List<Sketch> streets = new ArrayList<>();
        for (AreaPlan.Street street : plan.streets()) {
            streets.add(street(street, code + "%03d".formatted(streets.size() + 1), cells.get(streets.size())));
        }
        return above(code, plan.name(), plan.pinyin(), streets, cell);
    }

    private Sketch street(AreaPlan.Street plan, String code, Cell cell) {
        int size = plan.communities().size();
        List<Integer> grids = Landmarks.shares(plan.grids(), size, random);
        List<Cell> cells = splitter.split(cell, grids.stream().map(Wish::of).toList());
        List<Integer> chosen = Landmarks.assign(plan.communities(), cells);
        List<Sketch> communities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int ground = chosen.get(i);
            communities.add(community(
                    plan.communities().get(i), code + "%03d".formatted(i + 1), cells.get(ground), grids.get(ground)));
        }
        return above(code, plan.name(), plan.pinyin(), communities, cell);
    }

    private Sketch community(AreaPlan.Community plan, String code, Cell cell, int size) {
        List<Cell> cells = splitter.split(cell, Collections.nCopies(size, Wish.of(1)));
        List<Sketch> grids = new ArrayList<>();
        for (Cell ground : cells) {
            int number = grids.size() + 1;
            grids.add(new Sketch(
                    code + "%02d".formatted(number),
                    AreaNames.grid(plan.name(), number),
                    AreaNames.english(plan.name(), plan.pinyin()) + " Grid " + number,
                    AreaNames.slug(plan.pinyin()) + "-%02d".formatted(number),
                    List.of(),
                    ground));
        }
        return above(code, plan.name(), plan.pinyin(), grids, cell);
    }

    private static Sketch above(String code, String name, String pinyin, List<Sketch> children, Cell cell) {
        String nameEn = AreaNames.english(name, pinyin);
        return new Sketch(code, name, nameEn, AreaNames.slug(pinyin), children, cell);
    }

    private static void collect(Sketch sketch, List<Sketch> grids) {
        if (sketch.children.isEmpty()) {
            grids.add(sketch);
        }
        sketch.children.forEach(child -> collect(child, grids));
    }

    /** Takes the grids' shapes off the front of the list and joins them upwards. */
    private static List<Area> finish(Sketch sketch, String parent, int level, List<Polygon> shapes) {
        List<Area> below = new ArrayList<>();
        List<Polygon> parts = new ArrayList<>();
        for (Sketch child : sketch.children) {
            List<Area> family = finish(child, sketch.code, level + 1, shapes);
            parts.add(family.getFirst().shape());
            below.addAll(family);
        }
        Polygon shape = parts.isEmpty() ? shapes.removeFirst() : Tiling.join(parts);
        List<Area> family = new ArrayList<>();
        family.add(area(sketch, parent, level, shape));
        family.addAll(below);
        return family;
    }

    private static Area area(Sketch sketch, String parent, int level, Polygon shape) {
        List<Coordinate> homes = new ArrayList<>();
        if (level == 5) {
            sketch.cell.homes().stream()
                    .map(Warp::toMap)
                    .filter(home -> shape.contains(Tiling.MAP.createPoint(home)))
                    .limit(HOMES_KEPT)
                    .forEach(homes::add);
        }
        return new Area(
                sketch.code,
                level,
                parent,
                sketch.name,
                sketch.nameEn,
                sketch.slug,
                shape,
                centre(sketch, shape),
                homes);
    }

    private static Coordinate centre(Sketch sketch, Polygon shape) {
        Place middle = sketch.cell.middle();
        return sketch.cell.homes().stream()
                .sorted(Comparator.comparingDouble(middle::distance))
                .map(Warp::toMap)
                .filter(home -> shape.contains(Tiling.MAP.createPoint(home)))
                .findFirst()
                .orElseGet(() -> rounded(shape.getInteriorPoint()));
    }

    private static Coordinate rounded(Point point) {
        return new Coordinate(Math.rint(point.getX() * 1e5) / 1e5, Math.rint(point.getY() * 1e5) / 1e5);
    }
}
