package org.xinqiao.access.model;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** 公钥: an Ed25519 public key (RFC 8032). */
public record Ed25519(byte[] raw) {

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int LENGTH = 32;

    public Ed25519 {
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
    }

    /** As openssl writes it in a PEM file, or the same base64 alone, or base64 of the bare 32 bytes. */
    public static Optional<Ed25519> parse(String text) {
        String bare = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(bare.replace('-', '+').replace('_', '/'));
            boolean wrapped = bytes.length == PREFIX.length + LENGTH
                    && Arrays.equals(bytes, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
            byte[] raw = wrapped ? Arrays.copyOfRange(bytes, PREFIX.length, bytes.length) : bytes;
            return raw.length == LENGTH && new Ed25519(raw).key().isPresent()
                    ? Optional.of(new Ed25519(raw))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean signed(byte[] message, byte[] signature) {
        return key().map(key -> isRight(key, message, signature)).orElse(false);
    }

    private static boolean isRight(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Optional<PublicKey> key() {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
        System.arraycopy(raw, 0, encoded, PREFIX.length, LENGTH);
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
