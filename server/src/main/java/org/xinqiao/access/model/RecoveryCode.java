package org.xinqiao.access.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** 恢复码: takes the place of the second factor once, when the phone is lost. Too long to be guessed, so a plain hash keeps it. */
public record RecoveryCode(String text) {

    private static final int BYTES = 10;
    private static final int GROUP = 4;

    public static RecoveryCode fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RecoveryCode(Base32.of(bytes).replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
    }

    /** The same for however it was typed, and for one account only. */
    public byte[] hash(long account) {
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("recovery/" + account + "/" + bare).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
