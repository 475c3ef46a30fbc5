package org.xinqiao.demo.ground;

import java.util.List;

/** 月湖: the crescent of an old river bend that became the city's lake. */
public final class Lake {

    private static final Place MIDDLE = new Place(-900, 4_100);

    private static final List<Place> SHORE = Curve.through(List.of(
            new Place(-1_650, 4_750),
            new Place(-1_000, 4_900),
            new Place(-350, 4_600),
            new Place(-150, 4_050),
            new Place(-300, 3_450),
            new Place(-750, 3_050),
            new Place(-900, 3_300),
            new Place(-650, 3_800),
            new Place(-800, 4_250),
            new Place(-1_350, 4_480),
            new Place(-1_650, 4_750)));

    private Lake() {}

    /** Where the lake is. */
    public static Place middle() {
        return MIDDLE;
    }

    /** The shore as one ring. */
    public static List<Place> shore() {
        return SHORE;
    }

    static boolean covers(Place place) {
        boolean inside = false;
        for (int i = 0; i + 1 < SHORE.size(); i++) {
            Place a = SHORE.get(i);
            Place b = SHORE.get(i + 1);
            boolean crosses = (a.north() > place.north()) != (b.north() > place.north());
            if (crosses
                    && place.east()
                            < a.east()
                                    + (place.north() - a.north()) / (b.north() - a.north()) * (b.east() - a.east())) {
                inside = !inside;
            }
        }
        return inside;
    }
}
