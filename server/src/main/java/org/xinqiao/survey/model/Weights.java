package org.xinqiao.survey.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * 加权: what each interview counts for, so that the sample looks like the population in what is known of it. With one margin it
 * is post-stratification, with several raking: each margin is fitted in turn until none moves any more (Deming and Stephan
 * 1940). Weights add up to the number of interviews.
 *
 * @param cells interviews that are alike in every margin, and so weigh the same
 * @param values in the order of the cells, what one interview of each weighs
 * @param isFitted whether the margins were met; they are not where they contradict each other
 * @param unplaced how many interviews belong to no category of some margin; they keep what the others give them
 * @param empty categories of the population of which nobody answered
 */
public record Weights(List<Cell> cells, List<Double> values, boolean isFitted, int unplaced, List<String> empty) {

    private static final int ROUNDS = 200;
    private static final double NEAR = 1e-9;

    /**
     * 总体比例.
     *
     * @param by what it goes by: {@code AREA}, or the code of a question
     * @param shares by category, of whatever sum: each counts as its part of all of them
     */
    public record Margin(String by, Map<String, Double> shares) {

        /** By where people live. */
        public static final String AREA = "AREA";

        public Margin {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /** 单元. @param places the category in each margin; empty where there is none @param count how many interviews */
    public record Cell(List<String> places, int count) {

        public Cell {
            places = List.copyOf(places);
        }
    }

    public Weights {
        cells = List.copyOf(cells);
        values = List.copyOf(values);
        empty = List.copyOf(empty);
    }

    public static Weights none(List<Cell> cells) {
        return new Weights(cells, Collections.nCopies(cells.size(), 1.0), true, 0, List.of());
    }

    public static Weights of(List<Cell> cells, List<Margin> margins) {
        if (margins.isEmpty() || cells.isEmpty()) {
            return none(cells);
        }
        double[] weights = new double[cells.size()];
        Arrays.fill(weights, 1);
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > NEAR; round++) {
            moved = 0;
            for (int margin = 0; margin < margins.size(); margin++) {
                moved = Math.max(moved, fit(weights, cells, margin, margins.get(margin)));
            }
            if (margins.size() == 1) {
                moved = 0;
            }
        }
        double sum = sum(cells, weights);
        int interviews = interviews(cells);
        List<Double> values = Arrays.stream(weights)
                .mapToObj(weight -> sum == 0 ? 1 : weight * interviews / sum)
                .toList();
        return new Weights(cells, values, moved <= NEAR, unplaced(cells), empty(cells, margins));
    }

    private static double sum(List<Cell> cells, double[] weights) {
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * cells.get(at).count();
        }
        return sum;
    }

    /** One margin: each category gets its part of what all placed interviews weigh. @return the largest change by a factor */
    private static double fit(double[] weights, List<Cell> cells, int margin, Margin wanted) {
        Map<String, Double> now = new HashMap<>();
        for (int at = 0; at < weights.length; at++) {
            String place = cells.get(at).places().get(margin);
            if (!place.isEmpty()) {
                now.merge(place, weights[at] * cells.get(at).count(), Double::sum);
            }
        }
        double all = now.values().stream().mapToDouble(Double::doubleValue).sum();
        double shares = now.keySet().stream()
                .mapToDouble(place -> wanted.shares().getOrDefault(place, 0.0))
                .sum();
        double moved = 0;
        for (int at = 0; at < weights.length && shares > 0; at++) {
            String place = cells.get(at).places().get(margin);
            if (!place.isEmpty()) {
                double factor = wanted.shares().getOrDefault(place, 0.0) / shares * all / now.getOrDefault(place, 1.0);
                moved = Math.max(moved, Math.abs(factor - 1));
                weights[at] *= factor;
            }
        }
        return moved;
    }

    private static int unplaced(List<Cell> cells) {
        return cells.stream()
                .filter(each -> each.places().contains(""))
                .mapToInt(Cell::count)
                .sum();
    }

    private static List<String> empty(List<Cell> cells, List<Margin> margins) {
        List<String> empty = new ArrayList<>();
        for (int margin = 0; margin < margins.size(); margin++) {
            int which = margin;
            Set<String> there = new HashSet<>();
            cells.forEach(each -> there.add(each.places().get(which)));
            margins.get(margin).shares().keySet().stream()
                    .filter(category -> !there.contains(category))
                    .forEach(empty::add);
        }
        return empty;
    }

    private static int interviews(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    public int interviews() {
        return interviews(cells);
    }

    /** What an interview of that cell weighs. */
    double value(int cell) {
        return values.get(cell);
    }

    /** What an interview in those categories weighs. */
    public double of(List<String> places) {
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at).places().equals(places)) {
                return values.get(at);
            }
        }
        return 1;
    }

    public double smallest() {
        return best(Math::min);
    }

    public double largest() {
        return best(Math::max);
    }

    private double best(DoubleBinaryOperator which) {
        return values.stream().mapToDouble(Double::doubleValue).reduce(which).orElse(1);
    }

    /**
     * 设计效应: how many times the variance grows by unequal weights: n·Σw² / (Σw)², 1 plus the squared coefficient of variation
     * of the weights (Kish, Survey Sampling, 1965, section 11.7; Kish 1992).
     */
    public double designEffect() {
        double sum = 0;
        double squares = 0;
        for (int at = 0; at < values.size(); at++) {
            sum += values.get(at) * cells.get(at).count();
            squares += values.get(at) * values.get(at) * cells.get(at).count();
        }
        return sum == 0 ? 1 : interviews() * squares / (sum * sum);
    }
}
