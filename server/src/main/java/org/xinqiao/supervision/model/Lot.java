package org.xinqiao.supervision.model;

import java.nio.ByteBuffer;
import org.xinqiao.platform.Sha256;

/** 抽签: whether a closing is looked at again; the same seed draws the same, so that every draw can be done once more. */
public final class Lot {

    private static final int ALL = 10_000;
    private static final int PER_CENT = 100;

    private Lot() {}

    /** From 0 to 9999, the same for the same seed, case and line. */
    public static int of(String seed, long caseId, int seq) {
        int first = ByteBuffer.wrap(Sha256.of(seed + "/" + caseId + "/" + seq)).getInt();
        return (int) (Integer.toUnsignedLong(first) % ALL);
    }

    /** Whether a lot is among that many percent. */
    public static boolean isDrawn(int lot, int percent) {
        return lot < percent * PER_CENT;
    }
}
