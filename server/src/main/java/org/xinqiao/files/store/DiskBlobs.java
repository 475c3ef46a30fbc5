package org.xinqiao.files.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** 磁盘存放: a folder; what is put there is moved there in one step, and the step is on the disk before it is told of. */
public final class DiskBlobs implements Blobs {

    private final Path root;

    public DiskBlobs(Path root) {
        this.root = root;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path target = root.resolve(name);
        Path folder = Files.createDirectories(target.resolve("..").normalize());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    @Override
    public Resource at(String name, long size) {
        return new FileSystemResource(root.resolve(name));
    }

    @Override
    public void drop(String name) throws IOException {
        Files.deleteIfExists(root.resolve(name));
    }
}
