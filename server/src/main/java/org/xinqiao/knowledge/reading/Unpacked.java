package org.xinqiao.knowledge.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** 解包: parts of an office document, which is a zip file, never more of it than a document may have, whatever it claims. */
final class Unpacked {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final int PIECE = 16 * 1024;

    private Unpacked() {}

    /** @throws IOException where it is no zip file, or is too large when unpacked */
    static void check(byte[] content) throws IOException {
        opened(content, null);
    }

    /** One part of it. */
    static byte[] part(byte[] content, String name) throws IOException {
        byte[] part = opened(content, name);
        if (part == null) {
            throw new IOException("no " + name + " in it");
        }
        return part;
    }

    /** Unpacks what is wanted, or all of it to see how large it is. */
    private static byte @Nullable [] opened(byte[] content, @Nullable String wanted) throws IOException {
        Path file = Files.createTempFile("knowledge", ".zip");
        try {
            Files.write(file, content);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return unpacked(zip, wanted);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte @Nullable [] unpacked(ZipFile zip, @Nullable String wanted) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new IOException("too many parts");
        }
        long left = LARGEST;
        List<? extends ZipEntry> parts = zip.stream()
                .filter(part -> wanted == null || part.getName().equals(wanted))
                .toList();
        for (ZipEntry part : parts) {
            ByteArrayOutputStream kept = wanted == null ? null : new ByteArrayOutputStream();
            try (InputStream in = zip.getInputStream(part)) {
                left -= copy(in, kept, left);
            }
            if (kept != null) {
                return kept.toByteArray();
            }
        }
        return null;
    }

    private static long copy(InputStream in, @Nullable ByteArrayOutputStream out, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long copied = 0;
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            copied += n;
            if (copied > most) {
                throw new IOException("too large when unpacked");
            }
            if (out != null) {
                out.write(piece, 0, n);
            }
        }
        return copied;
    }
}
