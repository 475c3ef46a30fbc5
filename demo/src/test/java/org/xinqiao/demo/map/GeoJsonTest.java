package org.xinqiao.demo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xinqiao.demo.ground.Tiling;

@DisplayName("A map is written as GeoJSON (RFC 7946)")
class GeoJsonTest {

    private static final Coordinate SOUTH_WEST = new Coordinate(106.8, 39.6);
    private static final Coordinate NORTH_WEST = new Coordinate(106.8, 39.70001);
    private static final Coordinate NORTH_EAST = new Coordinate(106.9, 39.70001);

    @Test
    void withOuterRingsAgainstTheClock() {
        Geometry clockwise =
                Tiling.MAP.createPolygon(new Coordinate[] {SOUTH_WEST, NORTH_WEST, NORTH_EAST, SOUTH_WEST});
        assertThat(written(clockwise))
                .contains(
                        "\"Polygon\",\"coordinates\":[[[106.8,39.6],[106.9,39.70001],[106.8,39.70001],[106.8,39.6]]]");
    }

    @Test
    void withoutAPointTwiceInARow() {
        Geometry line = Tiling.MAP.createLineString(
                new Coordinate[] {SOUTH_WEST, new Coordinate(106.800001, 39.600001), NORTH_EAST});
        assertThat(written(line)).contains("\"LineString\",\"coordinates\":[[106.8,39.6],[106.9,39.70001]]");
    }

    @Test
    void withEachPartOfALineInManyParts() {
        Geometry line = Tiling.MAP.createMultiLineString(
                new LineString[] {Tiling.MAP.createLineString(new Coordinate[] {SOUTH_WEST, NORTH_WEST})});
        assertThat(written(line)).contains("\"MultiLineString\",\"coordinates\":[[[106.8,39.6],[106.8,39.70001]]]");
    }

    @Test
    void withQuotesInNamesEscaped() {
        Feature feature = Feature.of("park", "a \"park\"", "b\\c", Tiling.MAP.createPoint(SOUTH_WEST));
        assertThat(GeoJson.collection(List.of(feature)))
                .contains("{\"kind\":\"park\",\"name\":\"a \\\"park\\\"\",\"nameEn\":\"b\\\\c\"}")
                .contains("{\"type\":\"Point\",\"coordinates\":[106.8,39.6]}");
    }

    private static String written(Geometry geometry) {
        return GeoJson.collection(List.of(Feature.of("road", "", "", geometry)));
    }
}
