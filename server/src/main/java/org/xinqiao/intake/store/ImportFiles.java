package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;

/** 导入文件: kept in the data folder under names of our own, readable by nobody but its owner. */
@Repository
public class ImportFiles {

    private final Path folder;

    ImportFiles(PlatformSettings settings) {
        this.folder = settings.data().resolve("imports").toAbsolutePath();
    }

    /** Keeps a copy and tells its name. */
    public String keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        String name = UUID.randomUUID().toString();
        Files.copy(content, path(name));
        return name;
    }

    /** @throws ProblemFound with {@link IntakeProblem#FILE_GONE} when it is no longer there */
    public Path of(ImportRun run) {
        Path file = path(run.file().stored());
        if (!run.file().isKept() || Files.notExists(file)) {
            throw new ProblemFound(IntakeProblem.FILE_GONE);
        }
        return file;
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public void drop(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }
}
