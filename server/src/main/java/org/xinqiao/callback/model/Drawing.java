package org.xinqiao.callback.model;

import org.xinqiao.platform.SeededDraw;

/**
 * 抽样: whether a case is one of those that are asked about. Seed and draw are kept, so that anybody can draw again and compare.
 *
 * @param seed what was drawn from
 * @param draw 0 to 99; asked where it is below the share
 * @param share of a hundred, how many are asked
 */
public record Drawing(String seed, int draw, int share) {

    private static final int ALL = 100;

    /** The draw of that seed: the first eight bytes of its SHA-256, as a number, by a hundred. */
    public static Drawing of(String seed, int share) {
        return new Drawing(seed, (int) Long.remainderUnsigned(SeededDraw.number(seed), ALL), share);
    }

    public boolean isDrawn() {
        return draw < share;
    }

    /** Whether the draw is what the seed says. */
    public boolean isHonest() {
        return of(seed, share).draw == draw;
    }
}
