package org.xinqiao.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xinqiao.platform.SecretText;

/**
 * 数据目录: where the embedded database lives and what lies beside it.
 *
 * @param root the folder the operator named, absolute
 */
public record DataFolder(Path root) {

    private static final int PASSWORD_BYTES = 24;
    private static final String MAC = "HmacSHA256";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The cluster that PostgreSQL keeps. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** PostgreSQL's programs, unpacked once. */
    Path programs() {
        return root.resolve("programs");
    }

    /** Held locked by the one process that owns the database. */
    Path lock() {
        return root.resolve("owner.lock");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** The password of the embedded database; nobody but the folder's owner can read it. */
    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another account's, made from that one, which cannot be told from it. */
    String passwordOf(String account) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(password().getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(account.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** Makes the folder and a fresh password where they are missing. */
    void prepare() throws IOException {
        Files.createDirectories(root);
        if (Files.notExists(passwordFile())) {
            Path draft = Files.createTempFile(root, "password", ".new");
            Files.writeString(draft, SecretText.of(PASSWORD_BYTES));
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(draft, passwordFile());
        }
    }
}
