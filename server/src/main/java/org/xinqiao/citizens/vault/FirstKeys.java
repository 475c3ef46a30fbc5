package org.xinqiao.citizens.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.StartRefused;

/**
 * 最初的密钥: where the first generation comes from: new keys, or those that an installation older than generations keeps
 * in a file of its own, {@code citizens.keys}. Once that generation has retired, nothing needs that file any more.
 *
 * @param suite what seals where nothing was sealed before
 */
record FirstKeys(Suite suite, Path oldFile) {

    private static final byte[] PROVED = "xinqiao vault".getBytes(StandardCharsets.UTF_8);
    private static final String LOOKUP = "lookup";
    private static final String SEAL = "seal.1";

    /** @param proofs of the old keys by number, the lookup key being 0; empty where nothing was sealed before */
    Optional<KeyGeneration> ofOld(Map<Integer, byte[]> proofs) {
        if (proofs.isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> keys = readOld();
        SecretKey sealing = Suite.AES.sealingKey(keys.getOrDefault(SEAL, new byte[32]));
        SecretKey lookup = Suite.AES.hashKey(keys.getOrDefault(LOOKUP, new byte[32]));
        if (!proves(sealing, proofs.get(1)) || !proves(lookup, proofs.get(0))) {
            throw new StartRefused(
                    "密钥文件 " + oldFile + " 缺失或与数据库不符：数据库中的个人信息由它加密，请从备份恢复。",
                    "The key file " + oldFile
                            + " is missing or does not belong to this database, whose personal data it"
                            + " sealed: restore it from its copy.");
        }
        return Optional.of(new KeyGeneration(1, Suite.AES, KeyGeneration.State.CURRENT, sealing, lookup));
    }

    private static boolean proves(SecretKey key, byte @Nullable [] proof) {
        return Arrays.equals(Suite.AES.hash(Suite.AES.hashKey(key.getEncoded()), PROVED), proof);
    }

    private Map<String, byte[]> readOld() {
        try {
            return !Files.exists(oldFile)
                    ? Map.of()
                    : Files.readString(oldFile)
                            .lines()
                            .map(line -> line.split("\\s*=\\s*", 2))
                            .filter(halves ->
                                    halves.length == 2 && (halves[0].equals(LOOKUP) || halves[0].equals(SEAL)))
                            .collect(Collectors.toMap(
                                    halves -> halves[0],
                                    halves -> Base64.getDecoder().decode(halves[1].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
