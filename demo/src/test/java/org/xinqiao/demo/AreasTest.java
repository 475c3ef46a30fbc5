package org.xinqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.xinqiao.demo.areas.Area;
import org.xinqiao.demo.ground.Tiling;

@DisplayName("The areas (区域) tile the city on five levels")
class AreasTest {

    private static final List<Area> AREAS = MakeCity.areas();

    @Test
    void areOneCityThreeDistrictsTwentyStreetsAndTheirCommunitiesAndGrids() {
        Map<Integer, Long> counts = AREAS.stream().collect(Collectors.groupingBy(Area::level, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(1, 1L, 2, 3L, 3, 20L, 4, 82L, 5, 786L));
    }

    @Test
    void haveCodesThatBeginWithTheirParents() {
        List<Integer> lengths = List.of(4, 6, 9, 12, 14);
        for (Area area : AREAS) {
            assertThat(area.code()).hasSize(lengths.get(area.level() - 1)).startsWith(area.parent());
        }
        assertThat(AREAS).extracting(Area::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(AREAS).extracting(Area::name).doesNotHaveDuplicates();
        assertThat(AREAS).extracting(Area::nameEn).doesNotHaveDuplicates();
    }

    @Test
    void haveSoundBorders() {
        assertThat(AREAS)
                .allSatisfy(area ->
                        assertThat(area.shape().isValid()).as(area.name()).isTrue());
    }

    @Test
    void meetWithoutGapOrOverlapOnEveryLevel() {
        for (int level = 1; level <= 5; level++) {
            Geometry[] shapes = shapes(level).toArray(Geometry[]::new);
            assertThat(CoverageValidator.isValid(shapes)).as("level %d", level).isTrue();
            assertThat(total(shapes(level))).isCloseTo(city().getArea(), within(city().getArea() * 1e-6));
        }
    }

    @Test
    void leaveNoHoleInTheCity() {
        assertThat(city().getNumInteriorRing()).isZero();
        assertThat(CoverageUnion.union(Tiling.MAP.buildGeometry(shapes(5))).equalsTopo(city()))
                .isTrue();
    }

    @Test
    void fillTheirParent() {
        Map<String, Double> filled = AREAS.stream()
                .collect(Collectors.groupingBy(
                        Area::parent,
                        Collectors.summingDouble(area -> area.shape().getArea())));
        for (Area area : AREAS) {
            if (area.level() < 5) {
                double size = area.shape().getArea();
                assertThat(filled)
                        .hasEntrySatisfying(area.code(), sum -> assertThat(sum).isCloseTo(size, within(size * 1e-6)));
            }
        }
    }

    @Test
    void haveTheirCentreWithin() {
        assertThat(AREAS)
                .allSatisfy(area -> assertThat(area.shape().contains(Tiling.MAP.createPoint(area.centre())))
                        .as(area.name())
                        .isTrue());
    }

    @Test
    void areSmallInTownAndWideInTheCountry() {
        List<Double> sizes =
                shapes(5).stream().map(AreasTest::squareKilometres).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThan(0.3);
        assertThat(sizes.getFirst()).isGreaterThan(0.01);
        assertThat(sizes.getLast()).isBetween(5.0, 120.0);
        assertThat(squareKilometres(city())).isBetween(1_300.0, 1_900.0);
    }

    @Test
    void holdTheAddressesThatNameThem() throws IOException {
        STRtree index = new STRtree();
        AREAS.stream()
                .filter(area -> area.level() == 5)
                .forEach(grid -> index.insert(grid.shape().getEnvelopeInternal(), grid));
        List<Row> addresses = Row.of("addresses.csv");
        assertThat(addresses).hasSizeGreaterThan(600);
        assertThat(addresses).extracting(address -> address.get("name")).doesNotHaveDuplicates();
        assertThat(addresses)
                .allSatisfy(address -> assertThat(gridAt(index, address)).isEqualTo(address.get("area_code")));
    }

    private static String gridAt(STRtree index, Row address) {
        Geometry point = Tiling.MAP.createPoint(
                new Coordinate(Double.parseDouble(address.get("lon")), Double.parseDouble(address.get("lat"))));
        for (Object found : index.query(point.getEnvelopeInternal())) {
            Area grid = (Area) found;
            if (grid.shape().contains(point)) {
                return grid.code();
            }
        }
        return "none";
    }

    private static Polygon city() {
        return AREAS.getFirst().shape();
    }

    private static List<Polygon> shapes(int level) {
        return AREAS.stream()
                .filter(area -> area.level() == level)
                .map(Area::shape)
                .toList();
    }

    private static double total(List<Polygon> shapes) {
        return shapes.stream().mapToDouble(Polygon::getArea).sum();
    }

    private static double squareKilometres(Polygon shape) {
        return shape.getArea() * 111.195 * 111.195 * 0.7705;
    }
}
