package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * 拼图: turns the cells of the plan into polygons of the map that fit without gap or overlap. All borders are first
 * joined into one net, so that neighbours share the very same stretches, and only then bent.
 */
public final class Tiling {

    /** The polygons of the map count in degrees. */
    public static final GeometryFactory MAP = new GeometryFactory();

    private static final double TOWN_STEP = 400;
    private static final double COUNTRY_STEP = 330;

    private Tiling() {}

    /** The map polygons of these cells, in the same order. */
    public static List<Polygon> fit(List<Cell> cells) {
        List<IndexedPointInAreaLocator> insides = cells.stream()
                .map(cell -> new IndexedPointInAreaLocator(cell.shape()))
                .toList();
        List<List<Geometry>> faces = new ArrayList<>(Collections.nCopies(cells.size(), List.of()));
        faces.replaceAll(empty -> new ArrayList<>());
        for (Polygon face : faces(cells)) {
            faces.get(owner(face, cells, insides)).add(bend(face));
        }
        return faces.stream().map(Tiling::join).toList();
    }

    /** One polygon of several that fit together. */
    public static Polygon join(List<? extends Geometry> parts) {
        Geometry joined = CoverageUnion.union(MAP.buildGeometry(parts));
        joined.normalize();
        return (Polygon) joined;
    }

    private static List<Polygon> faces(List<Cell> cells) {
        List<LineString> borders = new ArrayList<>();
        for (Cell cell : cells) {
            borders.add(cell.shape().getExteriorRing());
        }
        Geometry net = UnaryUnionNG.union(Cell.PLAN.buildGeometry(borders), Cell.METRES);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(net);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    /** A sliver left by joining lies in no cell and goes to the nearest. */
    private static int owner(Polygon face, List<Cell> cells, List<IndexedPointInAreaLocator> insides) {
        Coordinate within = face.getInteriorPoint().getCoordinate();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).shape().getEnvelopeInternal().contains(within)
                    && insides.get(i).locate(within) != Location.EXTERIOR) {
                return i;
            }
        }
        int nearest = 0;
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).shape().distance(face) < cells.get(nearest).shape().distance(face)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static Polygon bend(Polygon face) {
        LinearRing[] holes = new LinearRing[face.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = bend(face.getInteriorRingN(i));
        }
        return MAP.createPolygon(bend(face.getExteriorRing()), holes);
    }

    private static LinearRing bend(LineString ring) {
        List<Coordinate> bent = new ArrayList<>();
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i + 1 < corners.length; i++) {
            List<Coordinate> stretch = stretch(corners[i], corners[i + 1]);
            bent.addAll(stretch.subList(0, stretch.size() - 1));
        }
        bent.add(bent.getFirst());
        return MAP.createLinearRing(bent.toArray(Coordinate[]::new));
    }

    /** Both neighbours must bend a stretch alike, so it is always bent from its smaller end. */
    private static List<Coordinate> stretch(Coordinate from, Coordinate to) {
        if (from.compareTo(to) > 0) {
            return stretch(to, from).reversed();
        }
        Place start = new Place(from.x, from.y);
        Place end = new Place(to.x, to.y);
        return Warp.toMap(List.of(start, end), Hub.townliness(start) > 0.5 ? TOWN_STEP : COUNTRY_STEP);
    }
}
