package org.xinqiao.demo.ground;

import java.util.List;

/** 人口中心: a middle where people live close together; its spread is the distance over which they thin out. */
public record Hub(Place place, double spread, double people) {

    /** All middles of the city: three towns' cores with their newer quarters, and five market towns. */
    public static final List<Hub> ALL = List.of(
            hub(1_700, -300, 2_400, 330),
            hub(-300, 3_300, 1_300, 55),
            hub(5_900, 2_500, 1_400, 45),
            hub(-6_400, 1_300, 1_500, 150),
            hub(-5_700, 4_000, 1_000, 35),
            hub(-7_400, -2_200, 1_000, 32),
            hub(6_300, -13_900, 1_400, 95),
            hub(6_000, -11_300, 900, 22),
            hub(2_200, 13_500, 700, 7),
            hub(-9_000, -12_000, 700, 12),
            hub(-8_400, 14_000, 700, 11),
            hub(13_700, -11_000, 700, 13),
            hub(1_100, -19_000, 700, 11));

    /** Grids' worth of people spread thinly over the whole land. */
    public static final double COUNTRYSIDE = 95;

    private static Hub hub(double east, double north, double spread, double people) {
        return new Hub(new Place(east, north), spread, people);
    }

    /** How built-up a place is, from 0 in the open land to 1 in town. */
    public static double townliness(Place place) {
        double sum = 0;
        for (Hub hub : ALL) {
            sum += 1.6 * hub.place.nearness(place, hub.spread * 1.35);
        }
        return Math.min(1, sum);
    }
}
