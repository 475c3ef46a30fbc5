package org.xinqiao.engines.masking;

/**
 * 分段: how digits are parted. A number is written in pieces of three and more, or digit by digit; {@code 1971.12-1972.1}
 * is eleven digits and no number.
 */
final class Pieces {

    private static final int LEAST = 3;

    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private int running;

    /** @param before the group before it in the same number; the first one itself */
    void add(Digits group, Digits before) {
        if (group.from() > before.to()) {
            end();
        }
        running += group.value().length();
    }

    private void end() {
        shortest = Math.min(shortest, running);
        longest = Math.max(longest, running);
        running = 0;
    }

    boolean areOfOneNumber() {
        return Math.min(shortest, running) >= LEAST || Math.max(longest, running) < LEAST;
    }
}
