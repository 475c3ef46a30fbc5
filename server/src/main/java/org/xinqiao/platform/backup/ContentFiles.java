package org.xinqiao.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinqiao.platform.Sha256;

/** 按哈希存放的文件: {@code ab/cd/abcd…}, each under the SHA-256 of its bytes. */
final class ContentFiles {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private ContentFiles() {}

    static List<Path> in(Path root) throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> HASH.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** @throws BackupRefused if the bytes are not those that the name promises */
    static void put(Path root, String hash, InputStream content) throws IOException {
        if (!HASH.matcher(hash).matches()) {
            throw BackupRefused.notABackup();
        }
        Path target =
                root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
        Path part = Files.createDirectories(root.resolve("incoming")).resolve(hash + ".part");
        MessageDigest digest = Sha256.begin();
        Files.copy(new DigestInputStream(content, digest), part, StandardCopyOption.REPLACE_EXISTING);
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            Files.delete(part);
            throw BackupRefused.differs(hash);
        }
        Files.createDirectories(target.resolve("..").normalize());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
