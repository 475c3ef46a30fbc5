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
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.xinqiao.platform.Sha256;

/**
 * 内容库: bytes under their own SHA-256, {@code ab/cd/abcd…}. The same bytes lie there once; a file appears whole or not at
 * all, even when the machine stops in between. What is still coming in lies on this machine's disk.
 */
public final class ContentStore {

    private static final int CHUNK = 64 * 1024;

    private final Path root;
    private final Blobs blobs;

    /** @param root the folder of this machine in which bytes are looked at before they are kept */
    public ContentStore(Path root, Blobs blobs) {
        this.root = root;
        this.blobs = blobs;
    }

    /**
     * Writes a stream beside its final place, to be looked at before it is kept.
     *
     * @return with one byte over {@code most} at the most
     */
    public Draft receive(InputStream in, long most) throws IOException {
        return draft(out -> copy(in, out, most));
    }

    /** The same, but what breaks off in the middle is kept as far as it came. */
    public Draft receiveWhatComes(InputStream in, long most) throws IOException {
        return draft(out -> {
            try {
                copy(in, out, most);
            } catch (ReadFailed brokenOff) {
                // the sender comes again and goes on from there
            }
        });
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

    /** The bytes with this hash. */
    public Resource open(String sha256, long size) {
        return blobs.at(nameOf(sha256), size);
    }

    /** A small picture of those with this hash. */
    public Resource openPreview(String sha256) {
        return blobs.at(previewOf(sha256), -1);
    }

    private static String nameOf(String sha256) {
        return "%s/%s/%s".formatted(sha256.substring(0, 2), sha256.substring(2, 4), sha256);
    }

    private static String previewOf(String sha256) {
        return nameOf(sha256) + ".preview";
    }

    /** Forgets bytes that no row tells of any more. */
    public void drop(String sha256) {
        try {
            blobs.drop(nameOf(sha256));
            blobs.drop(previewOf(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of something that comes in pieces. */
    public Resource openPart(String name, long size) {
        return blobs.at(name, size);
    }

    public void dropPart(String name) {
        try {
            blobs.drop(name);
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
            int read = read(in, chunk, (int) Math.min(CHUNK, most + 1 - size));
            if (read < 0) {
                return;
            }
            out.write(chunk, 0, read);
            size += read;
        }
    }

    private static int read(InputStream in, byte[] chunk, int most) throws ReadFailed {
        try {
            return in.read(chunk, 0, most);
        } catch (IOException e) {
            throw new ReadFailed(e);
        }
    }

    /** 来源中断: the sender broke off, not the disk. */
    private static final class ReadFailed extends IOException {

        private static final long serialVersionUID = 1L;

        ReadFailed(IOException cause) {
            super(cause);
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
            store.blobs.put(nameOf(sha256), file);
        }

        /** Puts them beside the bytes with that hash, as their small picture. */
        public void keepAsPreviewOf(String other) throws IOException {
            store.blobs.put(previewOf(other), file);
        }

        /** Puts them under a name of their own, until the rest has come. */
        public void keepAsPart(String name) throws IOException {
            store.blobs.put(name, file);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
