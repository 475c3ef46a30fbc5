package org.xinqiao.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** 解包: an office document is a zip file, and is read only where it stays within bounds when unpacked, whatever it claims. */
final class Unpacked {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;

    private Unpacked() {}

    /** @throws IOException where it is no zip file, or is too large when unpacked */
    static void check(byte[] content) throws IOException {
        Path file = Files.createTempFile("knowledge", ".zip");
        try {
            Files.write(file, content);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                check(zip);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new IOException("too many parts");
        }
        long left = LARGEST;
        for (ZipEntry part : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(part)) {
                long size = in.skip(left + 1);
                left -= size;
            }
            if (left < 0) {
                throw new IOException("too large when unpacked");
            }
        }
    }
}
