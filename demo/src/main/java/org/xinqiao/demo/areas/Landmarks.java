package org.xinqiao.demo.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.xinqiao.demo.ground.Cell;
import org.xinqiao.demo.ground.Lake;
import org.xinqiao.demo.ground.Place;
import org.xinqiao.demo.ground.River;

/** 依地命名: gives a street's communities their ground, so that one named after the ferry lies by the river. */
final class Landmarks {

    private static final Place STATION = new Place(5_600, -1_000);
    private static final Place SALT_WORKS = new Place(-9_000, -3_000);
    private static final Place COAL_WASHERY = new Place(9_300, -16_000);

    private Landmarks() {}

    /** How many grids each of a street's communities gets: nearly even, never quite. */
    static List<Integer> shares(int grids, int communities, Random random) {
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < communities; i++) {
            shares.add(grids / communities + (i < grids % communities ? 1 : 0));
        }
        for (int i = 0; i + 1 < communities; i++) {
            int moved = random.nextInt(3);
            if (shares.get(i) - moved >= 4) {
                shares.set(i, shares.get(i) - moved);
                shares.set(i + 1, shares.get(i + 1) + moved);
            }
        }
        return shares;
    }

    /** Which cell belongs to which community, in the order of the communities. */
    static List<Integer> assign(List<AreaPlan.Community> communities, List<Cell> cells) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            free.add(i);
        }
        Integer[] chosen = new Integer[communities.size()];
        for (int i = 0; i < chosen.length; i++) {
            String near = communities.get(i).near();
            if (!near.isEmpty()) {
                chosen[i] = free.stream()
                        .min(Comparator.comparingDouble(cell -> away(cells.get(cell), near)))
                        .orElseThrow();
                free.remove(chosen[i]);
            }
        }
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == null) {
                chosen[i] = free.removeFirst();
            }
        }
        return List.of(chosen);
    }

    private static double away(Cell cell, String near) {
        Place middle = cell.middle();
        return switch (near) {
            case "river" -> Math.abs(middle.east() - River.middle(middle.north()));
            case "lake" -> middle.distance(Lake.middle());
            case "station" -> middle.distance(STATION);
            case "plant" -> Math.min(middle.distance(SALT_WORKS), middle.distance(COAL_WASHERY));
            default -> throw new IllegalArgumentException("near what? " + near);
        };
    }
}
