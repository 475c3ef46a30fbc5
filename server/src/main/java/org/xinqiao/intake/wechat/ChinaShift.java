package org.xinqiao.intake.wechat;

import org.xinqiao.casework.model.Facts;

/**
 * 坐标纠偏: positions of Chinese map services (GCJ-02) stand up to 700 m beside where they are; here they are put back, to less than
 * a metre, by undoing what the shift does to what is nearly right, a few times over.
 */
final class ChinaShift {

    private static final double AXIS = 6378245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;
    private static final int ROUNDS = 6;

    private ChinaShift() {}

    static Facts.Position undone(double lon, double lat) {
        double trueLon = lon;
        double trueLat = lat;
        for (int i = 0; i < ROUNDS; i++) {
            double[] shift = shift(trueLon, trueLat);
            trueLon = lon - shift[0];
            trueLat = lat - shift[1];
        }
        return new Facts.Position(trueLon, trueLat);
    }

    /** By how much a position is shifted, east and north. */
    static double[] shift(double lon, double lat) {
        double x = lon - 105.0;
        double y = lat - 35.0;
        double latitude = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY * Math.pow(Math.sin(latitude), 2);
        double root = Math.sqrt(magic);
        double east = Math.toDegrees(eastwards(x, y) / (AXIS / root * Math.cos(latitude)));
        double north = Math.toDegrees(northwards(x, y) / (AXIS * (1 - ECCENTRICITY) / (magic * root)));
        return new double[] {east, north};
    }

    private static double northwards(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20 * wave(x, 6), 20 * wave(x, 2))
                + waves(20 * wave(y, 1), 40 * wave(y, 1 / 3.0))
                + waves(160 * wave(y, 1 / 12.0), 320 * wave(y, 1 / 30.0));
    }

    private static double eastwards(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20 * wave(x, 6), 20 * wave(x, 2))
                + waves(20 * wave(x, 1), 40 * wave(x, 1 / 3.0))
                + waves(150 * wave(x, 1 / 12.0), 300 * wave(x, 1 / 30.0));
    }

    private static double waves(double one, double other) {
        return (one + other) * 2.0 / 3.0;
    }

    private static double wave(double at, double often) {
        return Math.sin(at * often * Math.PI);
    }
}
