package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Safe;

/**
 * 导入文件: kept in the data folder under names of our own, readable by nobody but its owner, each sealed with a key of its
 * own that lies in the house's safe. The name tells under which number; a name without one is of a file from before that.
 */
@Repository
public class ImportFiles {

    static final String OPENED = ".opened";
    private static final String NUMBER = "@";

    private final Path folder;
    private final Safe safe;
    private final SecureRandom random = new SecureRandom();

    ImportFiles(PlatformSettings settings, Safe safe) {
        this.folder = settings.data().resolve("imports").toAbsolutePath();
        this.safe = safe;
    }

    /** Keeps a copy and tells its name. */
    public String keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        byte[] key = new byte[SealedFile.KEY_BYTES];
        random.nextBytes(key);
        String own = UUID.randomUUID().toString();
        String name = own + NUMBER + safe.keep(Base64.getEncoder().encodeToString(key), purpose(own));
        try {
            new SealedFile(path(name), key).write(content);
        } catch (IOException e) {
            drop(name);
            throw e;
        }
        return name;
    }

    /** @throws ProblemFound with {@link IntakeProblem#FILE_GONE} when it is no longer there */
    public TableFile of(ImportRun run) {
        if (!isThere(run)) {
            throw new ProblemFound(IntakeProblem.FILE_GONE);
        }
        return named(run.file().stored());
    }

    public boolean isThere(ImportRun run) {
        return run.file().isKept() && Files.exists(path(run.file().stored()));
    }

    /** The one that was kept under that name. */
    public TableFile named(String name) {
        int number = name.indexOf(NUMBER);
        if (number < 0) {
            return TableFile.plain(path(name));
        }
        String key = safe.open(numberIn(name), purpose(name.substring(0, number)));
        return new SealedFile(path(name), Base64.getDecoder().decode(key));
    }

    /** Without its key, what may be left of it on a disk or in a backup is nobody's. */
    public void drop(String name) throws IOException {
        Files.deleteIfExists(path(name));
        if (name.contains(NUMBER)) {
            safe.destroy(numberIn(name));
        }
    }

    /** Drops what a process that died while opening a file left behind. */
    public void sweepOpened(Instant before) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(folder)) {
            left = all.filter(file -> file.getFileName().toString().endsWith(OPENED))
                    .toList();
        }
        for (Path file : left) {
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private static long numberIn(String name) {
        return Long.parseLong(name.substring(name.indexOf(NUMBER) + 1));
    }

    private static String purpose(String own) {
        return "intake.file/" + own;
    }
}
