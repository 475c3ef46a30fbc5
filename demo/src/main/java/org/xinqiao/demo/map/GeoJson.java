package org.xinqiao.demo.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON 文件: a feature a line, positions to five decimals of a degree, outer rings against the clock (RFC 7946). */
public final class GeoJson {

    private GeoJson() {}

    /** The whole collection as text. */
    public static String collection(List<Feature> features) {
        StringJoiner lines = new StringJoiner(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n");
        features.forEach(feature -> lines.add(feature(feature)));
        return lines.toString();
    }

    private static String feature(Feature feature) {
        StringJoiner properties = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, Object> property : feature.properties().entrySet()) {
            properties.add(quoted(property.getKey()) + ":" + value(property.getValue()));
        }
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry(feature.geometry())
                + "}";
    }

    private static String value(Object value) {
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String geometry(Geometry geometry) {
        return "{\"type\":\"" + geometry.getGeometryType() + "\",\"coordinates\":" + coordinates(geometry) + "}";
    }

    private static String coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (geometry instanceof Polygon polygon) {
            return rings(polygon);
        }
        if (geometry.getNumGeometries() > 1 || geometry.getGeometryType().startsWith("Multi")) {
            StringJoiner parts = new StringJoiner(",", "[", "]");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(coordinates(geometry.getGeometryN(i)));
            }
            return parts.toString();
        }
        return line(geometry.getCoordinates());
    }

    /** JTS winds a normalized outer ring with the clock, GeoJSON against it. */
    private static String rings(Polygon polygon) {
        Polygon wound = (Polygon) polygon.norm().reverse();
        StringJoiner rings = new StringJoiner(",", "[", "]");
        rings.add(line(wound.getExteriorRing().getCoordinates()));
        for (int i = 0; i < wound.getNumInteriorRing(); i++) {
            rings.add(line(wound.getInteriorRingN(i).getCoordinates()));
        }
        return rings.toString();
    }

    private static String line(Coordinate[] positions) {
        StringJoiner line = new StringJoiner(",", "[", "]");
        String before = "";
        for (Coordinate position : positions) {
            String written = position(position);
            if (!written.equals(before)) {
                line.add(written);
            }
            before = written;
        }
        return line.toString();
    }

    private static String position(Coordinate position) {
        return "[" + degrees(position.x) + "," + degrees(position.y) + "]";
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(Math.round(value * 1e5), 5)
                .stripTrailingZeros()
                .toPlainString();
    }
}
