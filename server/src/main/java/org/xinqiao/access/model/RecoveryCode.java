package org.xinqiao.access.model;

import java.security.SecureRandom;
import java.util.Locale;
import org.xinqiao.platform.Sha256;

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
        return Sha256.of("recovery/" + account + "/" + bare);
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
