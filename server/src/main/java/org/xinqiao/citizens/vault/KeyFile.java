package org.xinqiao.citizens.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.xinqiao.platform.StartRefused;

/** 密钥文件: where the keys lie, readable by the owner of the process alone. */
public record KeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    /** Whether there are keys already. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** The keys that are there. */
    public VaultKeys read() {
        try {
            return VaultKeys.parse(Files.readString(path));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "密钥文件无法读取：" + path + "（" + unreadable.getMessage() + "），请从备份恢复。",
                    "The key file " + path + " cannot be read (" + unreadable.getMessage()
                            + "): restore it from its copy.");
        }
    }

    /** The keys that are there, or new ones; of two processes that start at once one makes them and both use them. */
    public VaultKeys readOrCreate() {
        if (!exists()) {
            try {
                create(VaultKeys.generate());
            } catch (FileAlreadyExistsException another) {
                return read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read();
    }

    private void create(VaultKeys keys) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
        }
        Path unfinished =
                Files.createTempFile(folder, "keys", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            write(unfinished, keys);
            // a hard link appears whole or not at all, and never replaces keys that are in use
            Files.createLink(path, unfinished);
        } finally {
            Files.delete(unfinished);
        }
    }

    private static void write(Path file, VaultKeys keys) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(keys.written().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }
}
