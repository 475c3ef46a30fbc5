package org.xinqiao.access.oidc;

import java.util.Base64;
import org.xinqiao.platform.SecretText;
import org.xinqiao.platform.Sha256;

/**
 * 一次认证: one way to a provider and back. Everything that has to be the same on both ways comes out of one secret that
 * only the person's browser keeps, so nobody can finish what another browser began.
 */
public final class OidcVisit {

    private static final int SECRET_BYTES = 32;

    private final String secret;

    private OidcVisit(String secret) {
        this.secret = secret;
    }

    public static OidcVisit begin() {
        return new OidcVisit(SecretText.of(SECRET_BYTES));
    }

    /** The one a browser began. */
    public static OidcVisit of(String secret) {
        return new OidcVisit(secret);
    }

    /** For the browser's cookie. */
    public String secret() {
        return secret;
    }

    /** What the provider sends back as it was ({@code state}, RFC 6749, 10.12). */
    public String state() {
        return text(Sha256.of("state." + secret));
    }

    /** What the provider signs ({@code nonce}, OpenID Connect Core, 3.1.2.1). */
    String nonce() {
        return text(Sha256.of("nonce." + secret));
    }

    /** What only the beginner can show ({@code code_verifier}, RFC 7636). */
    String verifier() {
        return text(Sha256.of("verifier." + secret));
    }

    /** By which it is on record. */
    public byte[] mark() {
        return Sha256.of("mark." + secret);
    }

    static String challenge(String verifier) {
        return text(Sha256.of(verifier));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
