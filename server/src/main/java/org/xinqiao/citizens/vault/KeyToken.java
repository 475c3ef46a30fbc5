package org.xinqiao.citizens.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import org.xinqiao.platform.StartRefused;

/**
 * 密码机 (PKCS#11): master keys that are made in a token and never leave it. They are AES-256 whatever the suite, since
 * PKCS#11 knows no SM4; a token that speaks SM4 through an interface of its own would be one keeper more.
 */
final class KeyToken implements MasterKeys {

    private static final String NAME = "xinqiao-";
    private static final String WRAP = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Provider provider;
    private final KeyStore store;

    /**
     * @param library the token's PKCS#11 library
     * @param slot which of its slots, counted from 0
     * @param pinFile holds the PIN, so that it stands in no command line
     */
    KeyToken(Path library, int slot, Path pinFile) {
        try {
            provider =
                    Objects.requireNonNull(Security.getProvider("SunPKCS11")).configure(configuration(library, slot));
            store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, Files.readString(pinFile).strip().toCharArray());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new StartRefused(
                    "密码机无法使用：" + library + "（" + e.getMessage() + "），请检查 xinqiao.keys.token 的设置与 PIN。",
                    "The token of " + library + " cannot be used (" + e.getMessage()
                            + "): check the settings xinqiao.keys.token and the PIN.");
        }
    }

    private static String configuration(Path library, int slot) {
        return """
                --name = xinqiao-%d
                library = %s
                slotListIndex = %d
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """.formatted(slot, library, slot);
    }

    @Override
    public String kind() {
        return "token";
    }

    @Override
    public List<String> ids() {
        try {
            return Collections.list(store.aliases()).stream()
                    .filter(alias -> alias.matches(NAME + "\\d+"))
                    .map(alias -> alias.substring(NAME.length()))
                    .sorted(Comparator.comparing(Integer::valueOf))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token does not answer", e);
        }
    }

    @Override
    public String make(Suite suite) {
        List<String> before = ids();
        String id = String.valueOf(before.isEmpty() ? 1 : Integer.parseInt(before.getLast()) + 1);
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
            generator.init(KEY_BITS);
            store.setKeyEntry(NAME + id, generator.generateKey(), null, null);
            return id;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token makes no key", e);
        }
    }

    @Override
    public byte[] wrap(String id, byte[] key, byte[] bound) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] wrapped = run(Cipher.ENCRYPT_MODE, id, nonce, key, bound);
            return ByteBuffer.allocate(NONCE + wrapped.length)
                    .put(nonce)
                    .put(wrapped)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token does not wrap", e);
        }
    }

    @Override
    public byte[] unwrap(String id, byte[] wrapped, byte[] bound) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return run(Cipher.DECRYPT_MODE, id, nonce, Arrays.copyOfRange(wrapped, NONCE, wrapped.length), bound);
    }

    private byte[] run(int mode, String id, byte[] nonce, byte[] input, byte[] bound) throws GeneralSecurityException {
        Key key = store.getKey(NAME + id, null);
        if (key == null) {
            throw new InvalidKeyException("there is no key " + NAME + id + " in the token");
        }
        try {
            Cipher cipher = Cipher.getInstance(WRAP, provider);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (ProviderException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
