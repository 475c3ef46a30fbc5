package org.xinqiao.demo.ground;

/** 位置: a point on the flat plan, in metres east and north of the middle of the city. */
public record Place(double east, double north) {

    /** Reads "east,north". */
    public static Place parse(String pair) {
        int comma = pair.indexOf(',');
        return new Place(Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1)));
    }

    /** How far another place is, in metres. */
    public double distance(Place other) {
        return Math.sqrt(square(east - other.east) + square(north - other.north));
    }

    /** A bell around this place: one here, falling to nothing over a few times the spread. */
    double nearness(Place other, double spread) {
        return StrictMath.exp(-(square(east - other.east) + square(north - other.north)) / (2 * spread * spread));
    }

    private static double square(double x) {
        return x * x;
    }
}
