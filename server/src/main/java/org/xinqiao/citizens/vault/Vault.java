package org.xinqiao.citizens.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * 保险箱: seals texts with AES-256-GCM and answers keyed hashes (HMAC-SHA256) by which they are found again.
 * A sealed text begins with the number of its format and of its key, then the nonce; so keys can change without a
 * day on which all is sealed anew. What a text is meant for is sealed in: a name put into the column of an address
 * does not open.
 */
public final class Vault {

    private static final byte FORMAT = 1;
    private static final int HEAD = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PROVED = "xinqiao vault".getBytes(StandardCharsets.UTF_8);

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Vault(VaultKeys keys) {
        this.keys = keys;
    }

    /** @param purpose what the text is, for example {@code citizen.name} */
    public byte[] seal(String text, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        int number = keys.newest();
        byte[] head = {FORMAT, (byte) number};
        byte[] sealed = run(Cipher.ENCRYPT_MODE, number, nonce, purpose, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                .put(head)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The text that was sealed for that purpose.
     *
     * @throws IllegalStateException when it was changed, was sealed for something else or its key is missing
     */
    public String open(byte[] sealed, String purpose) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (sealed.length < HEAD + NONCE || buffer.get() != FORMAT) {
            throw new IllegalStateException("this was not sealed here");
        }
        int number = Byte.toUnsignedInt(buffer.get());
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, number, nonce, purpose, rest), StandardCharsets.UTF_8);
    }

    /** The same text gives the same hash, which tells nothing to whoever has not the key. */
    public byte[] hash(String text, String purpose) {
        return mac(keys.lookup(), (purpose + "\0" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** For each key a proof of it, by which another process or a later day knows it again; key 0 is the lookup key. */
    public Map<Integer, byte[]> proofs() {
        Map<Integer, byte[]> proofs = new TreeMap<>();
        keys.sealing().forEach((number, key) -> proofs.put(number, mac(key, PROVED)));
        proofs.put(0, mac(keys.lookup(), PROVED));
        return proofs;
    }

    private byte[] run(int mode, int number, byte[] nonce, String purpose, byte[] input) {
        SecretKey key = keys.sealing().get(number);
        if (key == null) {
            throw new IllegalStateException("the key " + number + " is missing");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed for " + purpose + " does not open", e);
        }
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
