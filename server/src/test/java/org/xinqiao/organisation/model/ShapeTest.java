package org.xinqiao.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a point lies in one shape (边界)")
class ShapeTest {

    private static final String SQUARE = "[[0,0],[4,0],[4,4],[0,4],[0,0]]";
    private static final String HOLE = "[[1,1],[1,3],[3,3],[3,1],[1,1]]";

    private final Shape square = Shape.ofGeoJson("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}");
    private final Shape ring = Shape.ofGeoJson("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "," + HOLE + "]}");

    @Test
    void aPointInTheMiddleIsInside() {
        assertThat(square.contains(2, 2)).isTrue();
    }

    @Test
    void aPointBesideIsOutside() {
        assertThat(square.contains(5, 2)).isFalse();
    }

    @Test
    void aPointInAHoleIsOutside() {
        assertThat(ring.contains(2, 2)).isFalse();
        assertThat(ring.contains(0.5, 2)).isTrue();
    }

    @Test
    void aPointOnTheBorderLineOfTwoNeighboursIsInOneOfThem() {
        Shape east = Shape.ofGeoJson("{\"type\":\"Polygon\",\"coordinates\":[[[4,0],[8,0],[8,4],[4,4],[4,0]]]}");
        assertThat(square.contains(4, 2)).isNotEqualTo(east.contains(4, 2));
    }

    @Test
    void aShapeOfSeveralPartsHoldsThePointsOfEach() {
        Shape parts = Shape.ofGeoJson("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + SQUARE
                + "],[[[10,0],[12,0],[12,2],[10,2],[10,0]]]]}");
        assertThat(parts.contains(11, 1)).isTrue();
        assertThat(parts.contains(1, 1)).isTrue();
        assertThat(parts.contains(7, 1)).isFalse();
    }

    @Test
    void aPointIsNoShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.ofGeoJson("{\"type\":\"Point\",\"coordinates\":[1,1]}"));
    }
}
