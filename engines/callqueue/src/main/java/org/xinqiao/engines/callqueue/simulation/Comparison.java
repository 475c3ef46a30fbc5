package org.xinqiao.engines.callqueue.simulation;

import java.util.List;
import java.util.Locale;

/** 方案对比: the same day under two settings, side by side. */
public record Comparison(String one, Figures before, String other, Figures after) {

    /** Replays the day under both. */
    public static Comparison of(List<Caller> day, Setting one, Setting other) {
        return new Comparison(one.name(), Simulation.run(day, one), other.name(), Simulation.run(day, other));
    }

    /** A line for each figure: under the one, under the other, the difference, and what it counts. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%s → %s%n", one, other));
        List<Figures.Line> left = before.lines();
        List<Figures.Line> right = after.lines();
        for (int i = 0; i < left.size(); i++) {
            Figures.Line line = left.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%s %s  %s → %s  %+.2f  (%s)%n",
                    line.zh(),
                    line.en(),
                    line.shown(),
                    right.get(i).shown(),
                    right.get(i).value() - line.value(),
                    line.definition()));
        }
        return text.toString();
    }
}
