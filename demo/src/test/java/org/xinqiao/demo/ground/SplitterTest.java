package org.xinqiao.demo.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

@DisplayName("Ground is split (划分) by people, places and roads")
class SplitterTest {

    /** Open land without a road, evenly peopled. */
    private static final Cell FIELD = field();

    @Test
    void sharesThePeopleAsWished() {
        List<Cell> pieces = new Splitter().split(FIELD, List.of(Wish.of(3), Wish.of(1), Wish.of(1), Wish.of(3)));
        assertThat(pieces)
                .extracting(piece -> Math.round(piece.homes().size() / 500.0))
                .containsExactly(3L, 1L, 1L, 3L);
    }

    @Test
    void losesNoGroundAndNoHome() {
        List<Cell> pieces = new Splitter().split(FIELD, List.of(Wish.of(1), Wish.of(1), Wish.of(1)));
        assertThat(pieces.stream().mapToDouble(piece -> piece.shape().getArea()).sum())
                .isCloseTo(FIELD.shape().getArea(), within(1e-6));
        assertThat(pieces.stream().mapToInt(piece -> piece.homes().size()).sum())
                .isEqualTo(FIELD.homes().size());
    }

    @Test
    void putsEachPieceWhereItIsWished() {
        Place west = new Place(41_000, 42_000);
        Place east = new Place(43_000, 42_000);
        List<Cell> pieces = new Splitter().split(FIELD, List.of(new Wish(1, east), new Wish(1, west)));
        assertThat(pieces.getFirst().middle().east())
                .isGreaterThan(pieces.getLast().middle().east());
    }

    @Test
    void turnsABayCutOffAloneOverToTheOtherSide() {
        Polygon horseshoe = Cell.PLAN.createPolygon(Cell.corners(List.of(
                new Place(0, 0),
                new Place(300, 0),
                new Place(300, 100),
                new Place(100, 100),
                new Place(100, 200),
                new Place(250, 200),
                new Place(250, 300),
                new Place(0, 300),
                new Place(0, 0))));
        Cell.Halves halves = new Cell(horseshoe, List.of()).cut(Axis.EAST, 200);
        assertThat(halves.low().shape().getArea() + halves.high().shape().getArea())
                .isEqualTo(horseshoe.getArea());
        assertThat(halves.high().shape().getArea()).isEqualTo(10_000);
    }

    private static Cell field() {
        Random random = new Random(7);
        List<Place> homes = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            homes.add(new Place(40_000 + random.nextInt(4_000), 40_000 + random.nextInt(4_000)));
        }
        Polygon square = (Polygon) Cell.PLAN.toGeometry(new Envelope(40_000, 44_000, 40_000, 44_000));
        return new Cell(square, homes);
    }
}
