package org.xinqiao.citizens.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** 密码套件: the cipher that seals and the keyed hash that finds, which always go together. */
public enum Suite {
    /** AES-256-GCM (NIST SP 800-38D), HMAC-SHA256. */
    AES("AES-256-GCM", "AES", 32, "HmacSHA256", null),
    /** 国密: SM4-GCM (GB/T 32907, GM/T 0002), HMAC-SM3 (GB/T 32905, GM/T 0004). */
    SM4("SM4-GCM", "SM4", 16, "HmacSM3", new BouncyCastleProvider());

    static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HASH_KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String title;
    private final String cipher;
    private final int keyBytes;
    private final String hash;
    private final @Nullable Provider provider;

    Suite(String title, String cipher, int keyBytes, String hash, @Nullable Provider provider) {
        this.title = title;
        this.cipher = cipher;
        this.keyBytes = keyBytes;
        this.hash = hash;
        this.provider = provider;
    }

    /** As standards call it. */
    public String title() {
        return title;
    }

    /** A new random key that seals. */
    SecretKey newSealingKey() {
        return sealingKey(random(keyBytes));
    }

    /** A new random key that hashes. */
    SecretKey newHashKey() {
        return hashKey(random(HASH_KEY));
    }

    SecretKey sealingKey(byte[] bytes) {
        if (bytes.length != keyBytes) {
            throw new IllegalArgumentException(title + " has keys of " + keyBytes + " bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, cipher);
    }

    SecretKey hashKey(byte[] bytes) {
        return new SecretKeySpec(bytes, hash);
    }

    /** The nonce and what was sealed, behind what the caller wants to stand before it. */
    byte[] seal(SecretKey key, byte[] head, byte[] text, byte[] bound) {
        byte[] nonce = random(NONCE);
        try {
            Cipher running = start(Cipher.ENCRYPT_MODE, key, nonce, 0, bound);
            ByteBuffer sealed = ByteBuffer.allocate(head.length + NONCE + running.getOutputSize(text.length))
                    .put(head)
                    .put(nonce);
            running.doFinal(ByteBuffer.wrap(text), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(title + " does not seal", e);
        }
    }

    /**
     * The text behind the head.
     *
     * @throws GeneralSecurityException when it was changed, was bound to something else, or the key is another
     */
    byte[] open(SecretKey key, byte[] sealed, int head, byte[] bound) throws GeneralSecurityException {
        int text = head + NONCE;
        return start(Cipher.DECRYPT_MODE, key, sealed, head, bound).doFinal(sealed, text, sealed.length - text);
    }

    byte[] hash(SecretKey key, byte[] text) {
        try {
            Mac mac = provider == null ? Mac.getInstance(hash) : Mac.getInstance(hash, provider);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(hash + " does not hash", e);
        }
    }

    private Cipher start(int mode, SecretKey key, byte[] nonce, int at, byte[] bound) throws GeneralSecurityException {
        String wanted = cipher + "/GCM/NoPadding";
        Cipher started = provider == null ? Cipher.getInstance(wanted) : Cipher.getInstance(wanted, provider);
        started.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, NONCE));
        started.updateAAD(bound);
        return started;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
