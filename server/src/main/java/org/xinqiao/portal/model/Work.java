package org.xinqiao.portal.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** 工作量: whether somebody has worked for an answer. */
public final class Work {

    private static final Pattern ANSWER = Pattern.compile("\\d{1,15}");

    private Work() {}

    /** Whether the SHA-256 of the puzzle, a colon and the answer begins with so many zero bits. */
    public static boolean solves(String puzzle, String answer, int bits) {
        return ANSWER.matcher(answer).matches() && zeroBits(sha256(puzzle + ":" + answer)) >= bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int zeroBits(byte[] hash) {
        int bits = 0;
        for (byte each : hash) {
            int zeros = Integer.numberOfLeadingZeros(each & 0xff) - (Integer.SIZE - Byte.SIZE);
            bits += zeros;
            if (zeros < Byte.SIZE) {
                return bits;
            }
        }
        return bits;
    }
}
