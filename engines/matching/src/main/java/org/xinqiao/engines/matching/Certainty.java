package org.xinqiao.engines.matching;

/** 把握: how certain each ground makes a proposal, before the past is weighed in. Chosen by judgement, kept in one place. */
final class Certainty {

    static final double OF_FIRST_RECEIVER = 0.35;
    private static final double OF_EXACT_LINE = 0.9;
    private static final double LOST_PER_DIGIT = 0.1;
    private static final double OF_WHOLE_PART = 0.6;
    /** So many past dispatches weigh as much as the list itself. */
    private static final int WEIGHT_OF_LIST = 10;

    private Certainty() {}

    /** A line for the matter itself, or for one this many digits of code above it. */
    static double ofLine(int digitsAbove) {
        return Math.max(OF_FIRST_RECEIVER, OF_EXACT_LINE - LOST_PER_DIGIT * digitsAbove);
    }

    /** A unit that leads on some of the lines inside a coarse question. */
    static double ofPart(int lines, int of) {
        return OF_WHOLE_PART * lines / of;
    }

    /** The ground and the past together: the more was decided before, the more it counts. */
    static double withPast(double ground, int kept, int of) {
        return (ground * WEIGHT_OF_LIST + kept) / (WEIGHT_OF_LIST + of);
    }
}
