package org.xinqiao.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** 随机串: what nobody guesses, for links, keys and sessions. */
public final class SecretText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private SecretText() {}

    /** So many random bytes, written as four letters for each three of them (base64url without padding, RFC 4648 section 5). */
    public static String of(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return LETTERS.encodeToString(secret);
    }
}
