package org.xinqiao.demo.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.xinqiao.demo.areas.Area;
import org.xinqiao.demo.ground.Lake;
import org.xinqiao.demo.ground.River;
import org.xinqiao.demo.ground.Road;
import org.xinqiao.demo.ground.Tiling;

/** 底图: everything drawn under the areas, in the order it is drawn: land, water, roads, railways, places. */
public final class BaseMap {

    /** Square degrees of about one square kilometre: a smaller grid is in town. */
    private static final double TOWN_GRID = 0.95 / (111.195 * 111.195 * 0.7705);

    private static final Set<String> WATER = Set.of("lake");
    private static final List<String> RANKS = List.of("street", "main", "highway", "motorway");
    private static final double XINQIAO_AVENUE = 760;

    private final List<Area> grids;
    private final Polygon city;
    private final Geometry river = Grounds.polygon(River.banks());
    private final Geometry lake = Grounds.polygon(Lake.shore());
    private final List<Feature> grounds = Grounds.read();

    private BaseMap(List<Area> areas) {
        this.grids = areas.stream().filter(area -> area.level() == 5).toList();
        this.city = areas.getFirst().shape();
    }

    /** All features of the base map. */
    public static List<Feature> of(List<Area> areas) {
        BaseMap map = new BaseMap(areas);
        List<Feature> features = new ArrayList<>();
        features.add(Feature.of("built", "", "", map.town()));
        features.addAll(map.land());
        features.addAll(map.water());
        features.add(Feature.of("lane", "", "", map.lanes()));
        features.addAll(map.roads());
        features.add(Feature.of("bridge", "心桥大桥", "Xinqiao Bridge", map.bridge()));
        features.addAll(map.inCity("rail"));
        map.grounds.stream()
                .filter(feature -> feature.geometry().getDimension() == 0)
                .forEach(features::add);
        return features;
    }

    private List<Polygon> townGrids() {
        return grids.stream()
                .map(Area::shape)
                .filter(shape -> shape.getArea() < TOWN_GRID)
                .toList();
    }

    private Geometry town() {
        return dry(CoverageUnion.union(Tiling.MAP.buildGeometry(townGrids())));
    }

    private List<Feature> land() {
        return grounds.stream()
                .filter(feature -> feature.geometry().getDimension() == 2)
                .filter(feature -> !WATER.contains(kind(feature)))
                .map(feature -> with(feature, dry(within(feature.geometry()))))
                .toList();
    }

    private List<Feature> water() {
        List<Feature> water = new ArrayList<>();
        water.add(Feature.of("river", "大澜河", "Dalan River", within(river)));
        water.add(Feature.of("lake", "月湖", "Yuehu Lake", lake));
        grounds.stream().filter(feature -> WATER.contains(kind(feature))).forEach(water::add);
        return water;
    }

    /** The small streets of the town are the borders between its grids. */
    private Geometry lanes() {
        List<LinearRing> borders =
                townGrids().stream().map(Polygon::getExteriorRing).toList();
        Geometry net = OverlayNGRobust.union(Tiling.MAP.buildGeometry(borders));
        LineMerger merger = new LineMerger();
        merger.add(dry(net));
        List<LineString> lanes = new ArrayList<>();
        for (Object lane : merger.getMergedLineStrings()) {
            LineString line = (LineString) lane;
            line.normalize();
            lanes.add(line);
        }
        lanes.sort((a, b) -> a.compareTo(b));
        return Tiling.MAP.buildGeometry(lanes);
    }

    private List<Feature> roads() {
        List<Feature> roads = new ArrayList<>();
        for (String rank : RANKS) {
            for (Road road : Road.ALL) {
                if (road.rank().equals(rank)) {
                    Geometry course = within(Grounds.line(road.course()));
                    roads.add(Feature.of(rank, road.name(), road.nameEn(), without(course, lake)));
                }
            }
        }
        return roads;
    }

    private Geometry bridge() {
        return Grounds.line(List.of(
                River.along("W", 120, XINQIAO_AVENUE, XINQIAO_AVENUE).getFirst(),
                River.along("E", 120, XINQIAO_AVENUE, XINQIAO_AVENUE).getFirst()));
    }

    private List<Feature> inCity(String kind) {
        return grounds.stream()
                .filter(feature -> kind(feature).equals(kind))
                .map(feature -> with(feature, within(feature.geometry())))
                .toList();
    }

    private Geometry within(Geometry geometry) {
        return OverlayNGRobust.overlay(geometry, city, OverlayNG.INTERSECTION);
    }

    private Geometry dry(Geometry geometry) {
        return without(without(geometry, river), lake);
    }

    private static Geometry without(Geometry geometry, Geometry hole) {
        return OverlayNGRobust.overlay(geometry, hole, OverlayNG.DIFFERENCE);
    }

    private static Feature with(Feature feature, Geometry geometry) {
        return new Feature(feature.properties(), geometry);
    }

    private static String kind(Feature feature) {
        return String.valueOf(feature.properties().get("kind"));
    }
}
