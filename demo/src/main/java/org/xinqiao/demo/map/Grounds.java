package org.xinqiao.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xinqiao.demo.PlanFile;
import org.xinqiao.demo.ground.Curve;
import org.xinqiao.demo.ground.Place;
import org.xinqiao.demo.ground.River;
import org.xinqiao.demo.ground.Tiling;
import org.xinqiao.demo.ground.Warp;

/** 地物: parks, hills, fields, railways and places of note from the plan. */
public final class Grounds {

    private static final double STEP = 220;
    private static final double DIKE = 30;

    private Grounds() {}

    /** All things of the plan as map features, in its order. */
    public static List<Feature> read() {
        return PlanFile.read("grounds.txt").stream()
                .map(words ->
                        Feature.of(words.get(1), words.get(2), words.get(3).replace('_', ' '), geometry(words)))
                .toList();
    }

    /** A ring of the plan as a polygon of the map. */
    static Geometry polygon(List<Place> ring) {
        return Tiling.MAP.createPolygon(bent(ring));
    }

    /** A line of the plan as a line of the map. */
    static Geometry line(List<Place> line) {
        return Tiling.MAP.createLineString(bent(line));
    }

    private static Coordinate[] bent(List<Place> line) {
        return Warp.toMap(line, STEP).toArray(Coordinate[]::new);
    }

    private static Geometry geometry(List<String> words) {
        List<String> rest = words.subList(4, words.size());
        return switch (words.getFirst()) {
            case "strip" -> polygon(strip(rest));
            case "block" -> polygon(block(rest));
            case "shape" -> polygon(Curve.through(closed(places(rest))));
            case "line" -> line(Curve.through(places(rest)));
            case "point" -> Tiling.MAP.createPoint(Warp.toMap(Place.parse(rest.getFirst())));
            default -> throw new IllegalArgumentException("no such ground: " + words);
        };
    }

    private static List<Place> places(List<String> words) {
        return words.stream().map(Place::parse).toList();
    }

    private static List<Place> closed(List<Place> line) {
        List<Place> ring = new ArrayList<>(line);
        ring.add(line.getFirst());
        return ring;
    }

    private static List<Place> block(List<String> words) {
        double[] sides = words.stream().mapToDouble(Double::parseDouble).toArray();
        return closed(List.of(
                new Place(sides[0], sides[1]),
                new Place(sides[2], sides[1]),
                new Place(sides[2], sides[3]),
                new Place(sides[0], sides[3])));
    }

    /** Along the bank, swelling and shrinking inland as fields do. */
    private static List<Place> strip(List<String> words) {
        String side = words.getFirst();
        double from = Double.parseDouble(words.get(1));
        double to = Double.parseDouble(words.get(2));
        double width = Double.parseDouble(words.get(3));
        List<Place> ring = new ArrayList<>(River.along(side, DIKE, from, to));
        List<Place> inland = new ArrayList<>();
        for (Place place : River.along(side, DIKE, from, to)) {
            double taper = Math.min(1, Math.min(place.north() - from, to - place.north()) / width + 0.35);
            double out = width * taper * (0.8 + 0.25 * StrictMath.sin(place.north() / 1_700));
            inland.add(new Place(place.east() + (side.equals("E") ? out : -out), place.north()));
        }
        ring.addAll(inland.reversed());
        return closed(ring);
    }
}
