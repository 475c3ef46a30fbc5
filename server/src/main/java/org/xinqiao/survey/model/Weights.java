package org.xinqiao.survey.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 加权: what each interview counts for, so that the sample looks like the population in what is known of it. With one margin it
 * is post-stratification, with several raking: each margin is fitted in turn until none moves any more (Deming and Stephan
 * 1940). Weights add up to the number of interviews.
 *
 * @param values in the order of the interviews
 * @param isFitted whether the margins were met; they are not where they contradict each other
 * @param unplaced how many interviews belong to no category of some margin; they keep what the others give them
 * @param empty categories of the population of which nobody answered
 */
public record Weights(List<Double> values, boolean isFitted, int unplaced, List<String> empty) {

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
            shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    public Weights {
        values = List.copyOf(values);
        empty = List.copyOf(empty);
    }

    public static Weights none(int interviews) {
        return new Weights(java.util.Collections.nCopies(interviews, 1.0), true, 0, List.of());
    }

    /**
     * Fits them.
     *
     * @param places of each interview, the category in each margin; empty where it has none
     */
    public static Weights of(List<List<String>> places, List<Margin> margins) {
        double[] weights = new double[places.size()];
        Arrays.fill(weights, 1);
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > NEAR; round++) {
            moved = 0;
            for (int margin = 0; margin < margins.size(); margin++) {
                moved = Math.max(moved, fit(weights, places, margin, margins.get(margin)));
            }
            if (margins.size() == 1) {
                moved = 0;
            }
        }
        double sum = Arrays.stream(weights).sum();
        List<Double> values = Arrays.stream(weights)
                .mapToObj(weight -> sum == 0 ? 1 : weight * places.size() / sum)
                .toList();
        return new Weights(values, moved <= NEAR, unplaced(places), empty(places, margins));
    }

    /** One margin: each category gets its part of what all placed interviews weigh. @return the largest change by a factor */
    private static double fit(double[] weights, List<List<String>> places, int margin, Margin wanted) {
        Map<String, Double> now = new HashMap<>();
        for (int at = 0; at < weights.length; at++) {
            String place = places.get(at).get(margin);
            if (!place.isEmpty()) {
                now.merge(place, weights[at], Double::sum);
            }
        }
        double all = now.values().stream().mapToDouble(Double::doubleValue).sum();
        double shares = now.keySet().stream()
                .mapToDouble(place -> wanted.shares().getOrDefault(place, 0.0))
                .sum();
        double moved = 0;
        for (int at = 0; at < weights.length && shares > 0; at++) {
            String place = places.get(at).get(margin);
            if (!place.isEmpty()) {
                double factor = wanted.shares().getOrDefault(place, 0.0) / shares * all / now.getOrDefault(place, 1.0);
                moved = Math.max(moved, Math.abs(factor - 1));
                weights[at] *= factor;
            }
        }
        return moved;
    }

    private static int unplaced(List<List<String>> places) {
        return (int) places.stream().filter(each -> each.contains("")).count();
    }

    private static List<String> empty(List<List<String>> places, List<Margin> margins) {
        List<String> empty = new ArrayList<>();
        for (int margin = 0; margin < margins.size(); margin++) {
            int which = margin;
            Set<String> there = new HashSet<>();
            places.forEach(each -> there.add(each.get(which)));
            margins.get(margin).shares().keySet().stream()
                    .filter(category -> !there.contains(category))
                    .forEach(empty::add);
        }
        return empty;
    }

    /**
     * 设计效应: how many times the variance grows by unequal weights: n·Σw² / (Σw)², 1 plus the squared coefficient of variation
     * of the weights (Kish, Survey Sampling, 1965, section 11.7; Kish 1992).
     */
    public double designEffect() {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        double squares = values.stream().mapToDouble(each -> each * each).sum();
        return sum == 0 ? 1 : values.size() * squares / (sum * sum);
    }
}
