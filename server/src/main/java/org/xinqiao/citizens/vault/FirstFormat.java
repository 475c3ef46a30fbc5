package org.xinqiao.citizens.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * 第一版格式: a byte for the format, one for the key, nonce and text, sealed by the generation itself and bound to its
 * column only. It is still read; the first change of keys turns all of it into the present one.
 */
final class FirstFormat {

    static final int HEAD = 2;

    private FirstFormat() {}

    static String open(KeyGeneration generation, byte[] sealed, String purpose) {
        try {
            byte[] bound = purpose.getBytes(StandardCharsets.UTF_8);
            return new String(
                    generation.suite().open(generation.sealing(), sealed, HEAD, bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed for " + purpose + " does not open", e);
        }
    }
}
