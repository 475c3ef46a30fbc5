package org.xinqiao.access;

/**
 * 凭据: what somebody shows to prove who they are.
 *
 * @param code the code of their second factor; empty where they gave none
 */
public record Proof(String password, String code) {

    @Override
    public String toString() {
        return "Proof";
    }
}
