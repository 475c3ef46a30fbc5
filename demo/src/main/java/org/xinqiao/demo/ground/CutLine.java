package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 切线: a line a cut may follow, with how much better it is than a cut across open ground. */
record CutLine(double at, double from, double to, double worth) {

    private static final int LANES = 5;
    private static final double WIDEST_BLOCK = 1_200;

    /** Roads across an axis, with the lanes that divide the blocks between them. */
    static List<CutLine> across(Axis axis) {
        List<CutLine> roads = new ArrayList<>(Road.straight(axis));
        roads.sort(Comparator.comparingDouble(CutLine::at).thenComparingDouble(CutLine::from));
        List<CutLine> lines = new ArrayList<>(roads);
        for (CutLine low : roads) {
            for (CutLine high : roads) {
                lines.addAll(lanes(low, high));
            }
        }
        return List.copyOf(lines);
    }

    private static List<CutLine> lanes(CutLine low, CutLine high) {
        double gap = high.at - low.at;
        double from = Math.max(low.from, high.from);
        double to = Math.min(low.to, high.to);
        List<CutLine> lanes = new ArrayList<>();
        if (gap > 0 && gap < WIDEST_BLOCK && from < to) {
            for (int k = 1; k < LANES; k++) {
                lanes.add(new CutLine(Math.rint(low.at + gap * k / LANES), from, to, 0.3));
            }
        }
        return lanes;
    }

    /** How much of a stretch this line runs along. */
    double covers(double low, double high) {
        return Math.max(0, Math.min(high, to) - Math.max(low, from)) / Math.max(1, high - low);
    }
}
