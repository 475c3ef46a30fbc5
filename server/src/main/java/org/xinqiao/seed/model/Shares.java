package org.xinqiao.seed.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** 份额: things of which some are drawn more often than others. */
public final class Shares<T> {

    private final List<T> things;
    private final double[] upTo;

    private Shares(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /** @throws IllegalArgumentException when nothing has a weight */
    public static <T> Shares<T> of(List<T> things, ToDoubleFunction<T> weight) {
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("there is nothing to draw from");
        }
        return new Shares<>(List.copyOf(things), upTo);
    }

    public T draw(Draw draw) {
        double at = draw.share() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return things.get(found >= 0 ? found + 1 : -found - 1);
    }
}
