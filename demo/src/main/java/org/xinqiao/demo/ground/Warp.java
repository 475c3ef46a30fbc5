package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * 展图: bends the flat plan into longitude and latitude. Each core turns its streets its own way and the open land
 * is crumpled, but the bending never folds, so what met on the plan meets on the map. Only {@link StrictMath} is
 * used, because the map has to come out the same on every machine.
 */
public final class Warp {

    private static final double LON = 106.8;
    private static final double LAT = 39.6;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double SHRINK = StrictMath.cos(StrictMath.toRadians(LAT));

    private record Turn(Place middle, double reach, double degrees) {}

    private static final List<Turn> TURNS = List.of(
            new Turn(new Place(1_700, -300), 5_200, 8),
            new Turn(new Place(-6_600, 1_300), 3_600, -13),
            new Turn(new Place(6_300, -13_600), 4_300, 21));

    /** One wave of crumpling: how strong, how long, and in which direction it runs. */
    private record Wave(double metres, double length, double alongEast, double alongNorth, double phase) {
        double at(Place place) {
            double run = (place.east() * alongEast + place.north() * alongNorth) / length;
            return metres * StrictMath.sin(2 * Math.PI * run + phase);
        }
    }

    private static final List<Wave> EASTWARD = List.of(
            new Wave(330, 8_300, 0.35, 0.94, 0.4),
            new Wave(150, 3_700, -0.51, 0.86, 2.1),
            new Wave(62, 1_610, 0.82, 0.57, 4.4),
            new Wave(26, 730, -0.24, 0.97, 1.2));

    private static final List<Wave> NORTHWARD = List.of(
            new Wave(310, 7_700, 0.97, -0.24, 1.9),
            new Wave(140, 3_300, 0.71, 0.71, 5.2),
            new Wave(58, 1_490, 0.91, -0.41, 0.7),
            new Wave(24, 690, 0.99, 0.14, 3.3));

    private Warp() {}

    /** Where a place of the plan lies on the map, to five decimals of a degree. */
    public static Coordinate toMap(Place place) {
        Place bent = turn(crumple(place));
        return new Coordinate(
                round(LON + bent.east() / (METRES_PER_DEGREE * SHRINK)), round(LAT + bent.north() / METRES_PER_DEGREE));
    }

    /** A line of the plan on the map, with a point at least every so many metres so that it bends smoothly. */
    public static List<Coordinate> toMap(List<Place> line, double step) {
        List<Coordinate> map = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            Place from = line.get(i);
            Place to = line.get(i + 1);
            int pieces = Math.max(1, (int) Math.ceil(from.distance(to) / step));
            for (int k = 0; k < pieces; k++) {
                map.add(toMap(between(from, to, (double) k / pieces)));
            }
        }
        map.add(toMap(line.getLast()));
        return map;
    }

    private static Place between(Place from, Place to, double share) {
        return new Place(
                from.east() + (to.east() - from.east()) * share, from.north() + (to.north() - from.north()) * share);
    }

    private static Place crumple(Place place) {
        double wild = 1 - Hub.townliness(place);
        double east = EASTWARD.stream().mapToDouble(wave -> wave.at(place)).sum();
        double north = NORTHWARD.stream().mapToDouble(wave -> wave.at(place)).sum();
        return new Place(place.east() + wild * east, place.north() + wild * north);
    }

    private static Place turn(Place place) {
        double east = place.east();
        double north = place.north();
        for (Turn turn : TURNS) {
            double angle = StrictMath.toRadians(turn.degrees) * turn.middle.nearness(place, turn.reach);
            double dx = place.east() - turn.middle.east();
            double dy = place.north() - turn.middle.north();
            east += dx * StrictMath.cos(angle) - dy * StrictMath.sin(angle) - dx;
            north += dx * StrictMath.sin(angle) + dy * StrictMath.cos(angle) - dy;
        }
        return new Place(east, north);
    }

    private static double round(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }
}
