package org.xinqiao.files.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.xinqiao.platform.Sha256;

/**
 * 内容库: bytes on disk under their own SHA-256, {@code ab/cd/abcd…}. The same bytes lie there once; a file appears whole
 * or not at all, even when the machine stops in between.
 */
public final class ContentStore {

    private static final int CHUNK = 64 * 1024;

    private final Path root;

    public ContentStore(Path root) {
        this.root = root;
    }

    /**
     * Writes a stream beside its final place, to be looked at before it is kept.
     *
     * @return with one byte over {@code most} at the most
     */
    public Draft receive(InputStream in, long most) throws IOException {
        return draft(out -> copy(in, out, most));
    }

    /** 写出. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The same for what the house writes itself. */
    public Draft draft(Writing writing) throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Path file = Files.createTempFile(incoming, "file", ".part");
        MessageDigest digest = Sha256.begin();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), digest), CHUNK)) {
            writing.to(out);
            out.flush();
            channel.force(true);
            return new Draft(this, file, HexFormat.of().formatHex(digest.digest()), channel.size());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Where the bytes with this hash lie. */
    public Path pathOf(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Forgets bytes that no row tells of any more. */
    public void drop(String sha256) {
        try {
            Files.deleteIfExists(pathOf(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what began to come in before then and never came whole. */
    public void dropBrokenOff(Instant before) {
        Path incoming = root.resolve("incoming");
        if (Files.notExists(incoming)) {
            return;
        }
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException cameWholeMeanwhile) {
            dropBrokenOff(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        while (size <= most) {
            int read = in.read(chunk, 0, (int) Math.min(CHUNK, most + 1 - size));
            if (read < 0) {
                return;
            }
            out.write(chunk, 0, read);
            size += read;
        }
    }

    private void keep(Path file, String sha256) throws IOException {
        Path target = pathOf(sha256);
        Path folder = Files.createDirectories(target.resolve("..").normalize());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    /**
     * 待存内容: bytes that have come in and are not kept yet; closing it without keeping it forgets them.
     *
     * @param size at most one byte over the limit, which is how too much is known
     */
    public record Draft(ContentStore store, Path file, String sha256, long size) implements AutoCloseable {

        /** Puts the bytes under their hash, for good. */
        public void keep() throws IOException {
            store.keep(file, sha256);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
