package org.xinqiao.citizens.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/**
 * 个人密钥: seals what is known of one citizen, and nothing else. It lies in their row, sealed by the generation; once
 * it is destroyed, whatever it sealed is gone, wherever a copy of that may lie. What is sealed is bound to the row and
 * the column: put anywhere else it does not open.
 */
public final class PersonKey {

    private static final String KEY = "citizen.key";

    private final KeyGeneration generation;
    private final SecretKey key;
    private final byte[] sealed;
    private final long citizen;

    private PersonKey(KeyGeneration generation, SecretKey key, byte[] sealed, long citizen) {
        this.generation = generation;
        this.key = key;
        this.sealed = sealed;
        this.citizen = citizen;
    }

    static PersonKey fresh(KeyGeneration generation, long citizen) {
        SecretKey key = generation.suite().newSealingKey();
        byte[] sealed = generation
                .suite()
                .seal(generation.sealing(), Head.of(generation), key.getEncoded(), bound(KEY, citizen));
        return new PersonKey(generation, key, sealed, citizen);
    }

    static PersonKey opened(KeyGeneration generation, byte[] sealed, long citizen) {
        Suite suite = generation.suite();
        byte[] bytes = open(suite, generation.sealing(), sealed, bound(KEY, citizen));
        return new PersonKey(generation, suite.sealingKey(bytes), sealed, citizen);
    }

    /** The key itself as it lies in the row. */
    public byte[] sealed() {
        return sealed.clone();
    }

    /** @param column what the text is, for example {@code citizen.name} */
    public byte[] seal(String text, String column) {
        return generation
                .suite()
                .seal(key, Head.of(generation), text.getBytes(StandardCharsets.UTF_8), bound(column, citizen));
    }

    /**
     * The text that was sealed for that column of this row.
     *
     * @throws IllegalStateException when it was changed, or sealed for another column or row
     */
    public String open(byte[] text, String column) {
        return new String(open(generation.suite(), key, text, bound(column, citizen)), StandardCharsets.UTF_8);
    }

    private static byte[] open(Suite suite, SecretKey key, byte[] sealed, byte[] bound) {
        try {
            return suite.open(key, sealed, Head.BYTES, bound);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException(
                    "what was sealed for " + new String(bound, StandardCharsets.UTF_8) + " does not open", e);
        }
    }

    private static byte[] bound(String column, long citizen) {
        return (column + "/" + citizen).getBytes(StandardCharsets.UTF_8);
    }
}
