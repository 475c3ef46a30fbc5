package org.xinqiao.citizens.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.xinqiao.platform.StartRefused;

/** 密钥文件: master keys in a file that the owner of the process alone may read. */
record KeyFile(Path path) implements MasterKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final byte[] NO_HEAD = {};
    private static final String REMARK = """
            # 主密钥：没有它，数据库中的个人信息任何人都无法读出。请另行妥善备份，不要与数据库备份放在一起。
            # Master keys. Without them nobody can read the personal data in the database: keep a copy, apart from its backups.
            """;

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public List<String> ids() {
        return read().keySet().stream().map(String::valueOf).toList();
    }

    @Override
    public String make(Suite suite) {
        TreeMap<Integer, Key> keys = new TreeMap<>(read());
        int id = keys.isEmpty() ? 1 : keys.lastKey() + 1;
        keys.put(id, new Key(suite, suite.newSealingKey()));
        try {
            write(keys, id > 1);
        } catch (FileAlreadyExistsException another) {
            return ids().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.valueOf(id);
    }

    @Override
    public byte[] wrap(String id, byte[] key, byte[] bound) {
        Key master = read().get(Integer.valueOf(id));
        if (master == null) {
            throw new IllegalStateException("there is no master key " + id + " in " + path);
        }
        return master.suite().seal(master.key(), NO_HEAD, key, bound);
    }

    @Override
    public byte[] unwrap(String id, byte[] wrapped, byte[] bound) throws GeneralSecurityException {
        Key master = read().get(Integer.valueOf(id));
        if (master == null) {
            throw new InvalidKeyException("there is no master key " + id + " in " + path);
        }
        return master.suite().open(master.key(), wrapped, 0, bound);
    }

    private NavigableMap<Integer, Key> read() {
        TreeMap<Integer, Key> keys = new TreeMap<>();
        if (!Files.exists(path)) {
            return keys;
        }
        checkOwnerOnly();
        try {
            Files.readString(path)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> readInto(keys, line));
        } catch (IOException | RuntimeException unreadable) {
            throw new StartRefused(
                    "密钥文件无法读取：" + path + "（" + unreadable.getMessage() + "），请从备份恢复。",
                    "The key file " + path + " cannot be read (" + unreadable.getMessage()
                            + "): restore it from its copy.");
        }
        return keys;
    }

    /** {@code 1 = AES c2VjcmV0…} */
    private static void readInto(NavigableMap<Integer, Key> keys, String line) {
        String[] words = line.split("\\s*=\\s*|\\s+", 3);
        if (words.length != 3) {
            throw new IllegalArgumentException("a line is not a key");
        }
        Suite suite = Suite.valueOf(words[1]);
        keys.put(
                Integer.valueOf(words[0]),
                new Key(suite, suite.sealingKey(Base64.getDecoder().decode(words[2]))));
    }

    private void checkOwnerOnly() {
        try {
            if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null
                    && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new StartRefused(
                        "密钥文件 " + path + " 可被他人读取，请执行 chmod 600。",
                        "The key file " + path + " can be read by others: chmod 600 it.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file appears whole or not at all; the first one never replaces keys that another process has just made. */
    private void write(NavigableMap<Integer, Key> keys, boolean again) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
        }
        Path unfinished =
                Files.createTempFile(folder, "keys", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(written(keys).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            if (again) {
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createLink(path, unfinished);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String written(NavigableMap<Integer, Key> keys) {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue().written() + "\n")
                .collect(Collectors.joining("", REMARK, ""));
    }

    private record Key(Suite suite, SecretKey key) {

        String written() {
            return suite.name() + " " + Base64.getEncoder().encodeToString(key.getEncoded());
        }
    }
}
