package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** 市域: the whole ground of the city and its three districts, peopled. */
public final class Land {

    private static final int HOMES_A_DISTRICT = 60_000;
    private static final double SOUTH_BORDER = -7_700;
    private static final double COUNTRY_RADIUS = 26_000;

    private final Random random;

    /** All chance in the land comes from this source, so the same seed makes the same land. */
    public Land(Random random) {
        this.random = random;
    }

    /** The districts in the order of the plan: east bank, west bank, southern hills. */
    public List<Cell> districts() {
        Cell.Halves banks = new Cell(outline(), List.of()).cutAlong(River.course());
        Cell.Halves east = banks.high().cut(Axis.NORTH, SOUTH_BORDER);
        return List.of(
                peopled(east.high().shape()),
                peopled(banks.low().shape()),
                peopled(east.low().shape()));
    }

    private static Polygon outline() {
        List<Place> ring = new ArrayList<>();
        for (int degrees = 0; degrees < 360; degrees += 4) {
            double angle = StrictMath.toRadians(degrees);
            double swell = 1
                    + 0.075 * StrictMath.sin(3 * angle + 1.1)
                    + 0.05 * StrictMath.sin(5 * angle + 2.3)
                    + 0.028 * StrictMath.sin(11 * angle + 0.5);
            ring.add(new Place(
                    1_200 + 18_600 * swell * StrictMath.cos(angle), -800 + 23_200 * swell * StrictMath.sin(angle)));
        }
        ring.add(ring.getFirst());
        return Cell.PLAN.createPolygon(Cell.corners(ring));
    }

    private Cell peopled(Polygon shape) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        List<Place> homes = new ArrayList<>();
        while (homes.size() < HOMES_A_DISTRICT) {
            Place home = somewhere();
            Coordinate at = new Coordinate(home.east(), home.north());
            if (!River.covers(home, 60) && !Lake.covers(home) && inside.locate(at) == Location.INTERIOR) {
                homes.add(home);
            }
        }
        return new Cell(shape, homes);
    }

    private Place somewhere() {
        double people = Hub.ALL.stream().mapToDouble(Hub::people).sum() + Hub.COUNTRYSIDE;
        double pick = random.nextDouble() * people;
        for (Hub hub : Hub.ALL) {
            pick -= hub.people();
            if (pick < 0) {
                return new Place(
                        hub.place().east() + hub.spread() * random.nextGaussian(),
                        hub.place().north() + hub.spread() * random.nextGaussian());
            }
        }
        return new Place(
                (random.nextDouble() * 2 - 1) * COUNTRY_RADIUS, (random.nextDouble() * 2 - 1) * COUNTRY_RADIUS);
    }
}
