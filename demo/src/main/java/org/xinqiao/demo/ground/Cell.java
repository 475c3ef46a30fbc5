package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** 地块: a piece of ground on the plan with the homes on it, all corners on whole metres. */
public record Cell(Polygon shape, List<Place> homes) {

    static final PrecisionModel METRES = new PrecisionModel(1);
    static final GeometryFactory PLAN = new GeometryFactory(METRES);

    private static final double FAR = 100_000;

    /** The two sides of a cut: the one with the smaller positions, and the other. */
    record Halves(Cell low, Cell high) {}

    /** Cuts straight across an axis. A corner that would be cut off alone goes to the other side. */
    Halves cut(Axis axis, double at) {
        Geometry below = box(axis, -FAR, at);
        List<Polygon> low = pieces(OverlayNG.overlay(shape, below, OverlayNG.INTERSECTION, METRES));
        List<Polygon> high = pieces(OverlayNG.overlay(shape, below, OverlayNG.DIFFERENCE, METRES));
        Polygon lowest = largest(low);
        high.addAll(without(low, lowest));
        List<Polygon> highs = pieces(UnaryUnionNG.union(PLAN.buildGeometry(high), METRES));
        Polygon highest = largest(highs);
        List<Polygon> lows = new ArrayList<>(without(highs, highest));
        lows.add(lowest);
        Polygon lowSide = (Polygon) UnaryUnionNG.union(PLAN.buildGeometry(lows), METRES);
        return new Halves(new Cell(lowSide, homesWhere(axis, -FAR, at)), new Cell(highest, homesWhere(axis, at, FAR)));
    }

    /** Cuts along a line that runs right through. */
    Halves cutAlong(List<Place> line) {
        Geometry all =
                OverlayNG.overlay(shape.getBoundary(), PLAN.createLineString(corners(line)), OverlayNG.UNION, METRES);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(all);
        List<Polygon> sides = new ArrayList<>();
        for (Object side : polygonizer.getPolygons()) {
            sides.add((Polygon) side);
        }
        if (sides.size() != 2) {
            throw new IllegalStateException("a line should make two sides, not " + sides.size());
        }
        sides.sort(
                (a, b) -> Double.compare(a.getCentroid().getX(), b.getCentroid().getX()));
        return new Halves(new Cell(sides.getFirst(), List.of()), new Cell(sides.getLast(), List.of()));
    }

    /** The middle of where the people of this cell live. */
    public Place middle() {
        double east = homes.stream().mapToDouble(Place::east).average().orElseThrow();
        double north = homes.stream().mapToDouble(Place::north).average().orElseThrow();
        return new Place(east, north);
    }

    static Coordinate[] corners(List<Place> line) {
        return line.stream()
                .map(place -> new Coordinate(Math.rint(place.east()), Math.rint(place.north())))
                .toArray(Coordinate[]::new);
    }

    private List<Place> homesWhere(Axis axis, double from, double to) {
        return homes.stream()
                .filter(home -> axis.of(home) >= from && axis.of(home) < to)
                .toList();
    }

    private static Geometry box(Axis axis, double from, double to) {
        return PLAN.toGeometry(
                axis == Axis.EAST ? new Envelope(from, to, -FAR, FAR) : new Envelope(-FAR, FAR, from, to));
    }

    private static List<Polygon> pieces(Geometry geometry) {
        List<Polygon> pieces = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                pieces.add(polygon);
            }
        }
        return pieces;
    }

    private static Polygon largest(List<Polygon> pieces) {
        return pieces.stream()
                .reduce((a, b) -> a.getArea() >= b.getArea() ? a : b)
                .orElseThrow();
    }

    private static List<Polygon> without(List<Polygon> pieces, Polygon one) {
        return pieces.stream().filter(piece -> piece != one).toList();
    }
}
