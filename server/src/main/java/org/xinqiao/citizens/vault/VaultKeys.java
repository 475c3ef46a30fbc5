package org.xinqiao.citizens.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * 密钥: the sealing keys by number, the newest of which seals, and the one key of the lookup hashes.
 * An older sealing key stays, so that what it sealed can be opened until it has been sealed anew.
 */
public final class VaultKeys {

    private static final int BYTES = 32;
    private static final int MOST = 255;
    private static final String LOOKUP = "lookup";
    private static final String SEAL = "seal.";

    private final TreeMap<Integer, SecretKey> sealing;
    private final SecretKey lookup;

    private VaultKeys(TreeMap<Integer, SecretKey> sealing, SecretKey lookup) {
        this.sealing = sealing;
        this.lookup = lookup;
    }

    /** New random keys. */
    public static VaultKeys generate() {
        TreeMap<Integer, SecretKey> sealing = new TreeMap<>();
        sealing.put(1, key(randomBytes(), "AES"));
        return new VaultKeys(sealing, key(randomBytes(), "HmacSHA256"));
    }

    /**
     * Reads a key file.
     *
     * @throws IllegalArgumentException when a line makes no sense or a key is missing
     */
    public static VaultKeys parse(String text) {
        Map<String, byte[]> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s*=\\s*", 2))
                .collect(Collectors.toMap(halves -> halves[0], VaultKeys::bytes));
        TreeMap<Integer, SecretKey> sealing = new TreeMap<>();
        lines.forEach((name, bytes) -> {
            if (name.startsWith(SEAL)) {
                sealing.put(number(name.substring(SEAL.length())), key(bytes, "AES"));
            }
        });
        byte[] lookup = lines.get(LOOKUP);
        if (lookup == null || sealing.isEmpty()) {
            throw new IllegalArgumentException("a key file has a lookup key and at least one sealing key");
        }
        return new VaultKeys(sealing, key(lookup, "HmacSHA256"));
    }

    /** The same keys and a new one that seals from now on. */
    public VaultKeys withNewKey() {
        TreeMap<Integer, SecretKey> more = new TreeMap<>(sealing);
        more.put(number(Integer.toString(newest() + 1)), key(randomBytes(), "AES"));
        return new VaultKeys(more, lookup);
    }

    /** The number of the key that seals. */
    public int newest() {
        return sealing.lastKey();
    }

    NavigableMap<Integer, SecretKey> sealing() {
        return Collections.unmodifiableNavigableMap(sealing);
    }

    SecretKey lookup() {
        return lookup;
    }

    /** The key file. */
    String written() {
        String keys = sealing.entrySet().stream()
                .map(entry -> SEAL + entry.getKey() + " = " + base64(entry.getValue()) + "\n")
                .collect(Collectors.joining());
        return "# Keys to the personal data in the database. Without this file nobody can read it: keep a copy apart.\n"
                + "# 数据库中个人信息的密钥。丢失后任何人都无法恢复，请另行妥善备份。\n"
                + keys
                + LOOKUP + " = " + base64(lookup) + "\n";
    }

    @Override
    public String toString() {
        return "keys " + sealing.keySet();
    }

    private static byte[] bytes(String[] halves) {
        byte[] bytes = Base64.getDecoder().decode(halves.length == 2 ? halves[1] : "");
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("the key " + halves[0] + " has not " + BYTES + " bytes");
        }
        return bytes;
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("keys are numbered 1 to " + MOST + ", not " + number);
        }
        return number;
    }

    private static SecretKey key(byte[] bytes, String algorithm) {
        return new SecretKeySpec(bytes, algorithm);
    }

    private static String base64(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
