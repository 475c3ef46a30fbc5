package org.xinqiao.seed.model;

import java.util.List;
import java.util.Map;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.Place;

/** 地点分布: the places of the city, of which some give much more to complain about than others. */
public final class Spots {

    private static final Map<String, Double> KINDS = Map.ofEntries(
            Map.entry("residential", 6.0),
            Map.entry("village", 2.5),
            Map.entry("road", 4.0),
            Map.entry("market", 3.0),
            Map.entry("school", 2.0),
            Map.entry("hospital", 2.0),
            Map.entry("station", 2.0),
            Map.entry("landmark", 2.0),
            Map.entry("factory", 1.5),
            Map.entry("park", 1.2));
    private static final double OTHER_KIND = 0.5;
    private static final int COMMUNITY = 12;
    private static final double UNEVEN = 0.9;
    private static final double NEARBY = 0.0006;
    private static final double DEGREE = 100_000;

    private final List<Named> places;
    private final Shares<Named> shares;

    private Spots(List<Named> places, Shares<Named> shares) {
        this.places = places;
        this.shares = shares;
    }

    /** 地名: a place with the names of its district and street. */
    public record Named(Place place, String district, String street) {}

    /** @param seed makes the same communities the busy ones */
    public static Spots of(List<Named> places, long seed) {
        return new Spots(List.copyOf(places), Shares.of(places, named -> weight(named.place(), seed)));
    }

    private static double weight(Place place, long seed) {
        String code = place.area().value();
        long community = Long.parseLong(code.substring(0, Math.min(COMMUNITY, code.length())));
        double busy = Draw.of(seed, Draw.Purpose.AREA, community).weight(UNEVEN);
        return KINDS.getOrDefault(place.kind(), OTHER_KIND) * busy;
    }

    /** Anywhere, the busy places more often. */
    public Spot somewhere(Draw draw) {
        return spot(shares.draw(draw), draw);
    }

    /** Somewhere at the place of that number: where somebody lives. */
    public Spot at(int number, Draw draw) {
        return spot(places.get(Math.floorMod(number, places.size())), draw);
    }

    private static Spot spot(Named named, Draw draw) {
        Place place = named.place();
        String name = place.name() + detail(place.kind(), draw);
        Facts.Position position = new Facts.Position(near(place.lon(), draw), near(place.lat(), draw));
        String address = named.district() + named.street() + name;
        return new Spot(place.area(), name, named.street(), address, position);
    }

    private static double near(double degrees, Draw draw) {
        return Math.round((degrees + draw.from(-NEARBY, NEARBY)) * DEGREE) / DEGREE;
    }

    private static String detail(String kind, Draw draw) {
        return switch (kind) {
            case "residential" ->
                draw.chance(0.75) ? draw.from(1, 30) + "号楼" + (draw.chance(0.5) ? draw.from(1, 6) + "单元" : "") : "";
            case "village" -> draw.chance(0.6) ? draw.from(1, 180) + "号" : "";
            case "market" -> draw.chance(0.4) ? draw.from(1, 120) + "号摊位" : "";
            default -> "";
        };
    }
}
