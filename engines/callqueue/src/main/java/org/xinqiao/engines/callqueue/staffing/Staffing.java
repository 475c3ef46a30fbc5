package org.xinqiao.engines.callqueue.staffing;

/** 坐席测算: the number of seats that a load needs. */
public final class Staffing {

    private Staffing() {}

    /**
     * The fewest seats that hold that level under that load. Seats taken, without anybody's breaks: whoever draws up a roster
     * adds those.
     */
    public static int seatsFor(Load load, ServiceLevel level) {
        int enough = Math.max(1, (int) Math.ceil(load.erlangs()));
        while (!holds(load, enough, level)) {
            enough *= 2;
        }
        int tooFew = 0;
        while (enough - tooFew > 1) {
            int between = (enough + tooFew) / 2;
            if (holds(load, between, level)) {
                enough = between;
            } else {
                tooFew = between;
            }
        }
        return enough;
    }

    private static boolean holds(Load load, int seats, ServiceLevel level) {
        return ErlangA.of(load, seats).answeredWithin(level.within()) >= level.share();
    }
}
