package org.xinqiao.demo.addresses;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.demo.ground.Place;
import org.xinqiao.demo.ground.Road;

/** 路口: where two straight roads of the plan cross and both are main roads. */
final class Crossings {

    /** How far from the middle of a crossing its address is put, so that it lies in one grid and not on a border. */
    private static final double CORNER = 25;

    private Crossings() {}

    record Crossing(String name, Place place) {}

    static List<Crossing> all() {
        List<Crossing> crossings = new ArrayList<>();
        List<Road> straight =
                Road.ALL.stream().filter(road -> road.course().size() == 2).toList();
        for (Road over : straight) {
            for (Road up : straight) {
                if (over.rank().equals("main") && up.rank().equals("main") && meet(over, up)) {
                    double east = up.course().getFirst().east() + CORNER;
                    double north = over.course().getFirst().north() + CORNER;
                    crossings.add(new Crossing(over.name() + "与" + up.name() + "路口", new Place(east, north)));
                }
            }
        }
        return crossings;
    }

    private static boolean meet(Road over, Road up) {
        Place west = over.course().getFirst();
        Place east = over.course().getLast();
        Place south = up.course().getFirst();
        Place north = up.course().getLast();
        return south.east() == north.east()
                && south.east() > west.east()
                && south.east() < east.east()
                && west.north() > south.north()
                && west.north() < north.north();
    }
}
