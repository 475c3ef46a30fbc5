package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;

/** 大澜河: the river through the city from south to north; the districts meet in its middle. */
public final class River {

    /** How far north and south of the middle the river is drawn, in metres. */
    public static final double REACH = 27_000;

    private static final double STEP = 250;

    private River() {}

    /** Where the middle of the stream is, at a north position. */
    public static double middle(double north) {
        return -3_500 + 1_350 * StrictMath.sin(north / 5_200) + 620 * StrictMath.sin(north / 2_300 + 1.3);
    }

    /** Half of the width of the water, at a north position. */
    public static double halfWidth(double north) {
        return 230 + 60 * StrictMath.sin(north / 3_100 + 0.4) + 35 * StrictMath.sin(north / 1_300);
    }

    /** Whether a place is in the water or within some metres of it. */
    public static boolean covers(Place place, double margin) {
        return Math.abs(place.east() - middle(place.north())) < halfWidth(place.north()) * 1.15 + margin;
    }

    /** The middle of the stream from south to north. */
    public static List<Place> course() {
        List<Place> course = new ArrayList<>();
        for (double north = -REACH; north <= REACH; north += STEP) {
            course.add(new Place(middle(north), north));
        }
        return course;
    }

    /** The banks as one ring: up the west side and down the east side. */
    public static List<Place> banks() {
        List<Place> ring = along("W", 0, -REACH, REACH);
        ring.addAll(along("E", 0, -REACH, REACH).reversed());
        ring.add(ring.getFirst());
        return ring;
    }

    /** A line that follows the east (E) or west (W) bank some metres from the water. */
    public static List<Place> along(String side, double away, double from, double to) {
        List<Place> line = new ArrayList<>();
        for (double north = from; north < to; north += STEP) {
            line.add(beside(side, away, north));
        }
        line.add(beside(side, away, to));
        return line;
    }

    /** The place some metres from the water on the east (E) or west (W) bank. */
    static Place beside(String side, double away, double north) {
        double slope = (middle(north + 1) - middle(north - 1)) / 2;
        double out = (halfWidth(north) + away) * Math.sqrt(1 + slope * slope);
        return new Place(middle(north) + (side.equals("E") ? out : -out), north);
    }
}
