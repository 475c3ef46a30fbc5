package org.xinqiao.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 属主锁: at most one living process owns a data folder. The kernel lets go of it when the process dies, however it dies,
 * so a lock that is free means that no owner is left.
 */
final class OwnerLock implements AutoCloseable {

    /** The first byte is locked; who holds it is written behind, where others may read it even on Windows. */
    private static final long LOCKED_BYTES = 1;

    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or is empty when somebody else has it. */
    static Optional<OwnerLock> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((" " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new OwnerLock(channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, LOCKED_BYTES, false);
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    /** The process that wrote itself down as owner last. */
    static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            return "?";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
