package org.xinqiao.access;

import org.jspecify.annotations.Nullable;

/**
 * 凭据: what somebody shows to prove who they are.
 *
 * @param code the code of their second factor; empty where they gave none
 * @param passkey what their browser answered with a passkey
 */
public record Proof(String password, String code, @Nullable String passkey) {

    /** Whether there is nothing but the password. */
    boolean isBare() {
        return code.isBlank() && passkey == null;
    }

    @Override
    public String toString() {
        return "Proof";
    }
}
