package org.xinqiao.supervision.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 抽签: whether a closing is looked at again; the same seed draws the same, so that every draw can be done once more. */
public final class Lot {

    private static final int ALL = 10_000;
    private static final int PER_CENT = 100;

    private Lot() {}

    /** From 0 to 9999, the same for the same seed, case and line. */
    public static int of(String seed, long caseId, int seq) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "/" + caseId + "/" + seq).getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int at = 0; at < Integer.BYTES; at++) {
                number = number << 8 | hash[at] & 255;
            }
            return (int) (number % ALL);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether a lot is among that many percent. */
    public static boolean isDrawn(int lot, int percent) {
        return lot < percent * PER_CENT;
    }
}
