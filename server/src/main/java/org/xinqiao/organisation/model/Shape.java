package org.xinqiao.organisation.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 边界: the border of an area, as rings of longitude and latitude; holes are rings too.
 * A border line belongs to at most one of two neighbours, so that every point has one grid.
 */
public record Shape(List<double[]> rings, Box box) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalArgumentException when the text is no GeoJSON Polygon or MultiPolygon */
    public static Shape ofGeoJson(String geometry) {
        return of(JSON.readTree(geometry));
    }

    /** @throws IllegalArgumentException when the node is no GeoJSON Polygon or MultiPolygon */
    public static Shape of(JsonNode geometry) {
        List<double[]> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> addPolygon(coordinates, rings);
            case "MultiPolygon" -> coordinates.forEach(polygon -> addPolygon(polygon, rings));
            default -> throw new IllegalArgumentException("a shape is a Polygon or a MultiPolygon");
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a shape has at least one ring");
        }
        return new Shape(List.copyOf(rings), boxAround(rings));
    }

    /** Whether the point lies inside: a ray to the east crosses the border an odd number of times. */
    public boolean contains(double lon, double lat) {
        if (!box.contains(lon, lat)) {
            return false;
        }
        boolean inside = false;
        for (double[] ring : rings) {
            inside ^= crossesOdd(ring, lon, lat);
        }
        return inside;
    }

    private static boolean crossesOdd(double[] ring, double lon, double lat) {
        boolean odd = false;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            double fromLat = ring[j + 1];
            double toLat = ring[i + 1];
            if ((toLat > lat) != (fromLat > lat)
                    && lon < (ring[j] - ring[i]) * (lat - toLat) / (fromLat - toLat) + ring[i]) {
                odd = !odd;
            }
        }
        return odd;
    }

    private static void addPolygon(JsonNode polygon, List<double[]> rings) {
        for (JsonNode ring : polygon) {
            if (ring.size() < 4) {
                throw new IllegalArgumentException("a ring has at least 4 positions");
            }
            double[] positions = new double[ring.size() * 2];
            for (int i = 0; i < ring.size(); i++) {
                positions[2 * i] = ring.path(i).path(0).asDouble();
                positions[2 * i + 1] = ring.path(i).path(1).asDouble();
            }
            rings.add(positions);
        }
    }

    private static Box boxAround(List<double[]> rings) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                east = Math.max(east, ring[i]);
                south = Math.min(south, ring[i + 1]);
                north = Math.max(north, ring[i + 1]);
            }
        }
        return new Box(west, south, east, north);
    }
}
