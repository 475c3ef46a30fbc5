package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;

/** 曲线: a smooth line through given places (Catmull-Rom). */
public final class Curve {

    private static final int PIECES = 8;

    private Curve() {}

    /** The smooth line through these places, in order; a ring when the last is the first. */
    public static List<Place> through(List<Place> knots) {
        List<Place> line = new ArrayList<>();
        for (int i = 0; i + 1 < knots.size(); i++) {
            for (int k = 0; k < PIECES; k++) {
                line.add(point(knots, i, (double) k / PIECES));
            }
        }
        line.add(knots.getLast());
        return line;
    }

    private static Place point(List<Place> knots, int i, double t) {
        boolean ring = knots.getFirst().equals(knots.getLast());
        int last = knots.size() - 1;
        Place before = knots.get(i > 0 ? i - 1 : ring ? last - 1 : 0);
        Place from = knots.get(i);
        Place to = knots.get(i + 1);
        Place after = knots.get(i + 2 <= last ? i + 2 : ring ? 1 : last);
        return new Place(
                blend(before.east(), from.east(), to.east(), after.east(), t),
                blend(before.north(), from.north(), to.north(), after.north(), t));
    }

    private static double blend(double a, double b, double c, double d, double t) {
        return b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))) / 2;
    }
}
